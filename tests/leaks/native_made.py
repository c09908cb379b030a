"""Crash reports that platforms and debuggers print, made up, one of each kind."""

from __future__ import annotations

REPORTS = {
    "Apple crash report": """\
Process:               Gate [4121]
Path:                  /Applications/Gate.app/Contents/MacOS/Gate
Identifier:            org.example.gate
Version:               1.2 (41)
Code Type:             X86-64 (Native)
Parent Process:        ??? [1]
User ID:               501

Date/Time:             2021-03-04 10:11:12.123 +0100
OS Version:            Mac OS X 10.15.7 (19H524)
Report Version:        12

Crashed Thread:        0  Dispatch queue: com.apple.main-thread

Exception Type:        EXC_BAD_ACCESS (SIGSEGV)
Exception Codes:       KERN_INVALID_ADDRESS at 0x0000000000000018
Exception Note:        EXC_CORPSE_NOTIFY

Termination Signal:    Segmentation fault: 11
Termination Reason:    Namespace SIGNAL, Code 0xb
Terminating Process:   exc handler [4121]

Thread 0 Crashed:: Dispatch queue: com.apple.main-thread
0   org.example.gate              	0x000000010f3b2d1e open_gate + 46
1   org.example.gate              	0x000000010f3b2e00 -[Door open:] + 112 (Door.m:41)
2   libdyld.dylib                 	0x00007fff6c2a1cc9 start + 1

Thread 1:
0   libsystem_pthread.dylib       	0x00007fff6c4a5b68 start_wqthread + 0

Thread 0 crashed with X86 Thread State (64-bit):
  rax: 0x0000000000000000  rbx: 0x00007ffee084d8b0  rcx: 0x0000000000000000  rdx: 0x0000000000000000
  rdi: 0x0000000000000018  rsi: 0x00007fff7bb4d6a2  rbp: 0x00007ffee084d890  rsp: 0x00007ffee084d890

Logical CPU:     2
Error Code:      0x00000004
Trap Number:     14

Binary Images:
  0x10f3b1000 -  0x10f3b4fff +org.example.gate (1.2 - 41) <A1B2C3D4-0000-1111-2222-333344445555> /Gate.app/Gate
    0x7fff6c287000 -     0x7fff6c2bdfff libdyld.dylib (7) <A1B2C3D4-0000-1111-2222-333344445556> /usr/libdyld.dylib""",
    "NSException": """\
2021-03-04 10:11:12.123 Gate[41:7d] *** Terminating app due to uncaught exception 'NSRangeError', reason: 'odd'
*** First throw call stack:
(
	0   CoreFoundation                      0x00007fff2e3a0b57 __exceptionPreprocess + 250
	1   libobjc.A.dylib                     0x00007fff671c25bf objc_exception_throw + 48
	2   Gate                                0x000000010f3b2e00 -[Door open:] + 112
	3   libdyld.dylib                       0x00007fff6c2a1cc9 start + 1
)
libc++abi.dylib: terminating with uncaught exception of type NSException""",
    "NSException with addresses": """\
*** Terminating app due to uncaught exception 'NSOddException', reason: '-[Door shut]: odd'
*** First throw call stack:
(0x1851c6f50 0x18443c580 0x1850b5f60 0x1005ac2e4)
libc++abi.dylib: terminating with uncaught exception of type NSException""",
    "glibc memory map": """\
*** Error in `./gate': double free or corruption (fasttop): 0x0000000001a2b010 ***
======= Backtrace: =========
/lib/x86_64-linux-gnu/libc.so.6(+0x777e5)[0x7f0d2c1a77e5]
/lib/x86_64-linux-gnu/libc.so.6(cfree+0x4c)[0x7f0d2c1b453c]
./gate[0x4005b6]
/lib/x86_64-linux-gnu/libc.so.6(__libc_start_main+0xf0)[0x7f0d2c150830]
./gate[0x4004a9]
======= Memory map: ========
00400000-00401000 r-xp 00000000 08:01 1234567                            /home/ann/gate
00600000-00601000 r--p 00000000 08:01 1234567                            /home/ann/gate
7f0d28000000-7f0d28021000 rw-p 00000000 00:00 0
7ffd4b1a2000-7ffd4b1c3000 rw-p 00000000 00:00 0                          [stack]
Aborted (core dumped)""",
    "glibc": """\
free(): double free detected in tcache 2
Aborted (core dumped)""",
    "gdb session": """\
Starting program: /home/ann/gate
[Thread debugging using libthread_db enabled]
Using host libthread_db library "/lib/x86_64-linux-gnu/libthread_db.so.1".
[New Thread 0x7ffff7d8a700 (LWP 4122)]

Thread 1 "gate" received signal SIGSEGV, Segmentation fault.
0x000055555555513d in open_gate (key=0x0) at gate.c:41
41	    return key->lock;
(gdb) bt
#0  0x000055555555513d in open_gate (key=0x0) at gate.c:41
#1  0x0000555555555160 in main (argc=1, argv=0x7fffffffe0a8) at main.c:7
(gdb) info locals
lock = 0x0
(gdb) quit""",
    "gdb threads": """\
Thread 2 (Thread 0x7f1b2c3d4700 (LWP 4122)):
#0  0x00007f1b2d4e5f60 in __lll_lock_wait () from /lib64/libpthread.so.0
#1  0x00007f1b2d4e5e9b in pthread_mutex_lock () from /lib64/libpthread.so.0
No symbol table info available.

Thread 1 (Thread 0x7f1b2e5f6740 (LWP 4121)):
#0  0x00007f1b2d4e7017 in pthread_join () from /lib64/libpthread.so.0
#1  0x0000000000400b2a in main () at main.c:7""",
    "LLDB": """\
Process 4121 stopped
* thread #1, queue = 'com.apple.main-thread', stop reason = EXC_BAD_ACCESS (code=1, address=0x18)
    frame #0: 0x0000000100003f4e gate`open_gate(key=0x0000000000000000) at gate.c:41:17
   38   int open_gate()
   39   {
   40       check();
-> 41       return key->lock;
                     ^
   42   }
Target 0: (gate) stopped.
(lldb) bt
* thread #1, queue = 'com.apple.main-thread', stop reason = EXC_BAD_ACCESS (code=1, address=0x18)
  * frame #0: 0x0000000100003f4e gate`open_gate(key=0x0000000000000000) at gate.c:41:17
    frame #1: 0x0000000100003f80 gate`main at main.c:7:5
    frame #2: 0x00007fff203c1f3d libdyld.dylib`start + 1""",
    "ThreadSanitizer": """\
==================
WARNING: ThreadSanitizer: data race (pid=4121)
  Read of size 4 at 0x000000601080 by main thread:
    #0 main gate.c:41 (gate+0x4a8b)

  Previous write of size 4 at 0x000000601080 by thread T1:
    #0 shut gate.c:9 (gate+0x4a2b)

  Location is global 'lock' of size 4 at 0x000000601080 (gate+0x000000601080)

  Thread T1 (tid=4122, finished) created by main thread at:
    #0 pthread_create <null> (gate+0x4295d)
    #1 main gate.c:38 (gate+0x4a6b)

SUMMARY: ThreadSanitizer: data race gate.c:41 in main
==================
ThreadSanitizer: reported 1 warnings""",
    "UBSan": """\
gate.c:41:14: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
    #0 0x4a8b1c in main gate.c:41:14
SUMMARY: UndefinedBehaviorSanitizer: undefined-behavior gate.c:41:14 in""",
    "kernel UBSan": """\
================================================================================
UBSAN: shift-out-of-bounds in drivers/gate/gate.c:41:9
shift exponent 64 is too large for 32-bit type 'int'
CPU: 1 PID: 4121 Comm: gate Not tainted 5.10.0 #1
Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.13.0 04/01/2014
Call Trace:
 dump_stack+0x7d/0xa3
 ubsan_epilogue+0x5/0x40
 open_gate+0x2a/0x90
================================================================================""",
    "kernel oops": """\
BUG: unable to handle page fault for address: ffffffffdeadbeef
#PF: supervisor read access in kernel mode
#PF: error_code(0x0000) - not-present page
PGD 3a0e067 P4D 3a0e067 PUD 3a10067 PMD 0
Oops: 0000 [#1] SMP PTI
CPU: 1 PID: 4121 Comm: gate Tainted: G           OE     5.10.0-8-amd64 #1 Debian 5.10.46-4
Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.13.0 04/01/2014
RIP: 0010:open_gate+0x2a/0x90 [gate]
Code: 48 89 e5 53 48 89 fb e8 <48> 8b 43 18 5b 5d c3
RSP: 0018:ffffb1c2d3e4f5a0 EFLAGS: 00010246
RAX: 0000000000000000 RBX: ffff9a1b2c3d4e5f RCX: 0000000000000000
RDX: 0000000000000001 RSI: ffffffffa1b2c3d4 RDI: 0000000000000000
FS:  00007f1b2c3d4740(0000) GS:ffff9a1b3fd00000(0000) knlGS:0000000000000000
CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
CR2: ffffffffdeadbeef CR3: 000000007a0e0001 CR4: 00000000003706e0
Call Trace:
 <TASK>
 ? __die_body+0x1a/0x60
 gate_ioctl+0x3c/0x70 [gate]
 do_syscall_64+0x33/0x80
 entry_SYSCALL_64_after_hwframe+0x44/0xa9
RIP: 0033:0x7f1b2c3d4e5f
 </TASK>
Modules linked in: gate(OE) snd_hda_intel snd_pcm snd_timer soundcore
CR2: ffffffffdeadbeef
---[ end trace a1b2c3d4e5f60718 ]---
Kernel panic - not syncing: Fatal exception
Kernel Offset: 0x1a000000 from 0xffffffff81000000
---[ end Kernel panic - not syncing: Fatal exception ]---""",
    "kernel log with times": """\
[  123.456789][ T4121] ------------[ cut here ]------------
[  123.456790][ T4121] WARNING: CPU: 1 PID: 4121 at drivers/gate/gate.c:41 open_gate+0x2a/0x90
[  123.456795][ T4121] Modules linked in: gate(OE)
[  123.456799][ T4121] CPU: 1 PID: 4121 Comm: gate Not tainted 5.10.0 #1
[  123.456812][ T4121] Call Trace:
[  123.456815][ T4121]  gate_ioctl+0x3c/0x70
[  123.456820][ T4121]  do_syscall_64+0x33/0x80
[  123.456830][ T4121] ---[ end trace a1b2c3d4e5f60718 ]---""",
    "kernel warning": """\
------------[ cut here ]------------
WARNING: CPU: 1 PID: 4121 at drivers/gate/gate.c:41 open_gate+0x2a/0x90 [gate]
Modules linked in: gate(OE) snd_hda_intel
CPU: 1 PID: 4121 Comm: gate Not tainted 5.10.0 #1
RIP: 0010:open_gate+0x2a/0x90 [gate]
Call Trace:
 gate_ioctl+0x3c/0x70 [gate]
 do_syscall_64+0x33/0x80
---[ end trace a1b2c3d4e5f60718 ]---""",
    "soft lockup": """\
watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [gate:4121]
Modules linked in: gate
CPU: 1 PID: 4121 Comm: gate Not tainted 5.10.0 #1
Call Trace:
 gate_ioctl+0x3c/0x70
 do_syscall_64+0x33/0x80""",
    "hung task": """\
INFO: task gate:4121 blocked for more than 120 seconds.
      Not tainted 5.10.0 #1
"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
task:gate            state:D stack:    0 pid: 4121 ppid:     1 flags:0x00004000
Call Trace:
 __schedule+0x282/0x870
 schedule+0x46/0xb0
 do_exit+0x3a/0xb0""",
    "ARM oops": """\
Unable to handle kernel NULL pointer dereference at virtual address 00000018
pgd = c0004000
[00000018] *pgd=00000000
Internal error: Oops: 5 [#1] PREEMPT ARM
Modules linked in: gate
CPU: 0    Not tainted  (3.2.0 #1)
PC is at open_gate+0x2a/0x90
LR is at gate_ioctl+0x3c/0x70
pc : [<c0123456>]    lr : [<c0123480>]    psr: 60000013
sp : cf8a1e50  ip : cf8a1e50  fp : cf8a1e6c
r10: 00000000  r9 : cf8a0000  r8 : c000e028
[<c0123456>] (open_gate+0x2a/0x90) from [<c0123480>] (gate_ioctl+0x3c/0x70)
[<c0123480>] (gate_ioctl+0x3c/0x70) from [<c00b1234>] (do_vfs_ioctl+0x80/0x5a0)
Code: e1a0c00d e92dd800 e24cb004 e5903000 (e5933018)
---[ end trace a1b2c3d4e5f60718 ]---""",
    "AddressSanitizer": """\
=================================================================
==4121==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000014 at pc 0x55d0a1 bp 0x7ffe1b sp 0x7ffe1c
READ of size 4 at 0x602000000014 thread T0
    #0 0x55d0a1b2c3d3 in main /src/gate.c:41
    #1 0x7f1b2c3d4b96 in __libc_start_main ../csu/libc-start.c:310
    #2 0x55d0a1b2c2a9 in _start (/src/gate+0x8a9)

0x602000000014 is located 0 bytes to the right of 4-byte region [0x602000000010,0x602000000014)
allocated by thread T0 here:
    #0 0x7f1b2d4e5b40 in __interceptor_malloc (/usr/lib/libasan.so.5+0xdeb40)
    #1 0x55d0a1b2c38b in main /src/gate.c:38

SUMMARY: AddressSanitizer: heap-buffer-overflow /src/gate.c:41 in main
Shadow bytes around the buggy address:
  0x0c047fff7fb0: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
=>0x0c047fff8000: fa fa[04]fa fa fa fa fa fa fa fa fa fa fa fa fa
Shadow byte legend (one shadow byte represents 8 application bytes):
  Addressable:           00
  Partially addressable: 01 02 03 04 05 06 07
  Heap left redzone:       fa
  Container overflow:      fc
  Left alloca redzone:     ca
==4121==ABORTING""",
    "valgrind": """\
==4121== Memcheck, a memory error detector
==4121== Copyright (C) 2002-2017, and GNU GPL'd, by Julian Seward et al.
==4121== Using Valgrind-3.15.0 and LibVEX; rerun with -h for copyright info
==4121== Command: ./gate
==4121==
==4121== Invalid read of size 4
==4121==    at 0x10915D: open_gate (gate.c:41)
==4121==    by 0x109180: main (main.c:7)
==4121==  Address 0x4a4a040 is 0 bytes inside a block of size 4 free'd
==4121==    at 0x483BA3F: free (in /usr/lib/x86_64-linux-gnu/valgrind/vgpreload_memcheck-amd64-linux.so)
==4121==
==4121== HEAP SUMMARY:
==4121==     in use at exit: 24 bytes in 1 blocks
==4121==   total heap usage: 3 allocs, 2 frees, 1,052 bytes allocated
==4121==
==4121== LEAK SUMMARY:
==4121==    definitely lost: 24 bytes in 1 blocks
==4121==    indirectly lost: 0 bytes in 0 blocks
==4121==      possibly lost: 0 bytes in 0 blocks
==4121==
==4121== For lists of detected and suppressed errors, rerun with: -s
==4121== ERROR SUMMARY: 1 errors from 1 contexts (suppressed: 0 from 0)""",
    "Android tombstone": """\
*** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***
Build fingerprint: 'google/walleye/walleye:8.1.0/OPM1.171019.011/4448085:user/release-keys'
Revision: 'MP1'
ABI: 'arm64'
pid: 4121, tid: 4121, name: gate  >>> org.example.gate <<<
signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x18
Cause: null pointer dereference
    x0   0000000000000000  x1   0000000000000001  x2   0000000000000002  x3   0000000000000003
    sp   0000007fd8d6e2a0  lr   0000007b1c2d3e4f  pc   0000007b1c2d3e50

backtrace:
      #00 pc 000000000001d4f8  /system/lib64/libgate.so (open_gate+24)
      #01 pc 000000000001d5a0  /system/lib64/libgate.so (main+88) (BuildId: a1b2c3)
      #02 pc 00000000000c1a2b  /system/lib64/libc.so (__libc_init+88)""",
}
