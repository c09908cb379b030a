"""Words of English, and names that English people bear, of which a grammar of the schemes reads two alike.

They are those among the 20,000 most frequent words of English text (wordfreq 3.1.1) that a grammar joins
with another of them; romanised names were taken out by hand.
"""

from __future__ import annotations

from cleantext.rules.names.schemes.grammar import words

ENGLISH = words("""
    abbey abbot abbott about addison addition additions alan alias alison allan allen allison ally altar alter
    analyses analysis angel angela anger angle angles angola ankle ankles anthony antony apples applies armor armored
    armour armoured austen austin avant avery avid babes babies bach backed backing bags baked baking bale ball balls
    band bands banging bangs bank banking banks banter bark barker barking barry bart basal basel bases bash basil
    basis batch bath bathing baths bats batter batting bedding beds began begs behavior behavioral behaviors behaviour
    behavioural behaviours bell belle bells belly bend bender bending bends berg berger berry bert berth beth bets
    better betting bidder bidding bids bike bikes bill billie bills billy bind binder binds binge birth biting bits
    bitter blanc blank bodies body bois bolton bond bonded bonding bone bong bonnie boogie books boone boost boosted
    booster boosting boot booth boots border bore bored boring born borne bosch bosses both bother bots boulder bound
    bounded bourne bout bowel boys brace braces brake brakes braun brian briggs brings brooke brown bruce bryan
    buddies buddy buggy bugs bullet bumped bumping bunk bunny burn burton busch buses bush businessman businessmen
    bust busted buster busting butt butter butts buys cafes canceled cancelled cannon canon caring carl carol carroll
    carry carrying cart cary catchy catherine cathy caves ceilings cent chad chairman chances chanel changes channel
    chants chaos char charms cheats check checks cheek cheer cheney cher cherry chess chew chic chick chicks chili
    chill chilli chills chilly china choices choking choose chooses chores chose chow christie christy chubby cite
    cites cities claus claws colin colleen connor conor cooke cookie coping copying couch counseling counselling
    counsellor counselor count countess counties counts course court craft cube cunt cunts curse dale daly dame dams
    dancers dangers dani danny data date davey dawn debbie deemed deli dems denis dennis denny dense deny dept depth
    desert deserts desk desks dessert desserts dewey dice died dies dime diner dinner dion dipped dipping dire disc
    discs disk disks doll dolly doodle doug dough down drawn drown dual dubbed dudley duel dull duly dunk during dyed
    dyes dying dyke early ears ebay eddie eddy edison edit edith edition editions eight eighth eliot ella ellen ellie
    elliot elliott ellison elves elvis eminent empress ended enquiries enquiry ensured enter eric erik ethel ether
    evan evans even event every faced facing fade faked faking fall fang fares farrell fast fatal fate favor favorable
    favored favorite favorites favors favour favourable favoured favourite favourites favours feds feeds feel feeling
    feels fell fellas felt feral ferris fest fetal fever fewer fierce filed files filing fill filled filling fills
    filth finally finely finish finnish fires fischer fisher fisherman fishermen fist flawed flaws fling floor flour
    flowed flows flying foil folly fond fool forest forrest fort forth foul found founded founding fourth francis
    francois freddie freddy fuel fulfil fulfill full fully fund funded funding funky furry fury gail gale games gaming
    gangs garden gareth garrett garrison garry garth gary gate gates gateway gather gavin gays gearing gears geese
    geez gems gender genie gentleman gentlemen george gerald gerard german gerrard gerry getaway gets getty gill gina
    given globe glove goddess gods goin gold golden golf gong good goods gorge gosh gould greed green greet greg gregg
    grid grim grimm grin grit guess guest gulf guys hair hairs hall hands hang hangs hank harbor harbour hard harden
    harms harrison harry hates have hearing hears heat heater heath heather heats heel heels heir heirs hell hello
    henri henry herald herd herman herring hicks hide hikes hilary hill hillary hills hiring hobart hobby holden holly
    holy home honor honorable honored honors honour honourable honoured honours hook hooks hoops hoped hoping hopped
    hopping hops hose house houses howe hubby hubert hugh hugs hume humor humour hyde imminent impress indeed indie
    indy inquiries inquiry insured intel inter irvine irwin jail james jamming jams jays jeanne jeez jenna jenny jerry
    jesse jets jill joanne joking jolie jolly jonah jonas jones jorge jose josh joys judas julie junk jury kale kane
    karl kart kate katherine kathy katie katy keller kelly kenny kent kerry kevin keys kill killer killings kinder
    kite kits kitty klaus koch kraft kung kurt kylie labeled labelled laced lacked ladder land landing lands laser
    last late later latte latter laurence laurie lawrence laws left legally lend lending lends leone lesser lest
    letter level lever lewis licking lift likely liking lilly lily lindsay lindsey link lion lions list liter litter
    liver lives loch login logs lois lone long lookin looks loose lore lose loses losses lost louis love lover lovers
    lowe lowell lower lowers lowry lows luis lung lure lush lust lying lyon lyons made major majors malt manny mans
    manual manuel many marc marcos marcus marie mark marked marker markers market marking marks marry marshal marshall
    marta martha marvellous marvelous marx mary mash mass mate mater math maths mats matt matter matters mattress
    mayer mayor mayors meet meets melt mend mens menus merged merger mergers merging merry mesh mess messed messi
    messing messy meter meters meth metres mets meyer mich michel michele michelle mind mines mins minus miss missed
    missing mitch mitchell mitt modeling modelling modi mods moines mold mommy moms mont month months moods moody
    moore moose moral more morning mortal mortar most moth mould mount mounts mourning mouse mouth moves movies muddy
    mummy mums mural muse must myth myths nail neighbor neighborhood neighboring neighbors neighbour neighbourhood
    neighbouring neighbours neil never newer nicki nicky nigel niger nigger noon nothing noting noun older oliver
    olivier oman onions order other otter outer outta oven owed owen owens paced pacers pacing packed packers packing
    pale panther paolo parker parking parting partying patent patents paterson paths patient patients pats patterson
    paulo peel peeled peggy pending penis penned pens pets petty philip philips phillip phillips phone pierce piggy
    pike piled pill pines pinky pinned pins pits pity pole poll polling polls polly poly pond ponds pool poole pools
    poor popped poppy pops posed poses posh posing possess pots potter pound pounding pounds pour poured pouring power
    praises presses probe probes prove proves prowess pudding pull pulled pulling pulls pulse pumped pumping pune
    puppet puppy pups pure purse push pushed pushing puts putting quarry queen query quest quinn quits quiz quotas
    quotes race radios radius rafael raid rains rake rallies rally ramsey rang ranged ranging rank ranked ranking rant
    raped raphael rapid rates rating ratios rave raven reef reefs reese refs reid reins relay relies rely rent rethink
    riddle rider ridley riff rigged rigid riley ring rink rise robbed robber robbie robbing role roles rolled roller
    rollers rolling rooster root rooted rooting ropes ross roster roth rotting routed routing rowan rowe rubbed rubber
    rubbing ruby rule ruled ruler rulers rules ruling rumor rumors rumour rumours rupees russ ruth ryder saints sake
    salon saloon same sammy sand sands sane sang sank sara sarah savage saving savior saviour sawyer scarlet scarlett
    scatter scheme seeded seek seeks seems semi send sends sent sets setting sewage sewing shading shake shall sham
    shame shane shaun shaved shaving shaw shawn shed shedding sheen sheep sheer sheet sheets shell shells shelly
    shepard sheppard sherry shes ship shipping shire shit shite shits shitting shoot shooter shooting shoots shopping
    shores shot shots shout shouting shouts shoved show showed showing shown shows shut shuts shutter shutting sided
    sidney sigh sighs signaling signalling sims sing singing sings sink sinking sinks sipping sire site sits sitting
    skater sleep sleeping sleeps slip slipping slips sobbing sonny sons sony sooner sophia spice spices spike spikes
    spills spoils spoon spun stacey stake star stared staring starr starred starring staten station steel steele steer
    steering stephen stephens stephenson steve steven stevens stevenson stevie still stir stirring stocked stoked
    stood stores stories strife stripe stud studies studios style sudden sunk sunny suns super supper sweeney swine
    sydney sync synth tailor tale tall taller tame tank tanks taped tapped tasted tasting tate taught taylor teddy
    teen teens tees tell teller tender tends tens tense tent tenth tents teresa terra terrain tested testing thai
    thames than thank thanks theme themed themes then there therein theres theresa they thick thin thing things think
    thinks this thomas thor thorn though thought thread threat threats through thrust thug thumb thumbs thus tick tidy
    till time timed times tinder tipped tipping tire tires toll tolls tomas tomb tombs tommy tone toned tones toni
    tonnes tony took tool tools topped torn toss tough tour touring towel tower traced tracing tracked tracking
    traveled traveler travelers traveling travelled traveller travellers travelling tread treat treats trough trout
    trust truth tube tummy tumor tumour tune tuned tunes turn tying tyler typed typing tyre tyres unions user usher
    utter vain valid valleys vary vast vegan vegas vein vending vent vents very vest vested vets victor vince vine
    vines voices vowed wages wakes wales wall walled wallet walls walsh want wants warner wary wasted watts waved ways
    webber weber weeping weiss welch weld welding well wells welsh wendy wenger went werner wielding wigan wild will
    willie wills willy winding windy wine wines wing winger wink wiping withdraw withdrew wits woman yearly years
""")  # fmt: skip
