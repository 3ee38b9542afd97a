// Where threads run.
#ifndef CTHREADS_H
#define CTHREADS_H

#include <stdint.h>

/// The processor that this thread is on, as a bit; none for a processor beyond the 64th, or where that is not told.
uint64_t cthreads_here(void);

/// Has this thread go to a processor that is none of these, if it may run on another one.
///
/// Where it runs after that is the kernel's to decide, as before.
void cthreads_leave(uint64_t taken);

/// Calls a function on another thread, if that can have a processor of its own and a thread can be had at all.
void cthreads_call_beside(void (*function)(void));

#endif
