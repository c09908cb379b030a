"""Settings that every test shares."""

from hypothesis import HealthCheck, settings

# No deadlines: tests never time anything. Failures print the blob that reproduces them.
settings.register_profile(
    "house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("house")
