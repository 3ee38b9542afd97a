// Linux judges by the last tens of milliseconds how busy a processor is. So a thread that is made or woken may find its
// place beside the one that did so, while another processor is idle, and stays there until the load is balanced: 5 to
// 16 ms, of the 30 that a hundred pages take, wherever the machine had something to do just before. Here it goes to
// another one (50 microseconds); which of several, the kernel chooses.

#ifdef __linux__
#define _GNU_SOURCE
#endif

#include "cthreads.h"

#ifdef __linux__

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

enum { most = 64 };

uint64_t cthreads_here(void) {
  int number = sched_getcpu();
  return number >= 0 && number < most ? (uint64_t)1 << number : 0;
}

void cthreads_leave(uint64_t taken) {
  cpu_set_t usual;
  // A set that has no room for all processors is refused; then all is as it was.
  if (sched_getaffinity(0, sizeof usual, &usual) != 0) return;
  cpu_set_t others = usual;
  for (int number = 0; number < most; number++)
    if (taken >> number & 1) CPU_CLR(number, &others);
  // The thread goes there at once; what it may run on is then what it was.
  if (CPU_COUNT(&others) > 0 && sched_setaffinity(0, sizeof others, &others) == 0)
    sched_setaffinity(0, sizeof usual, &usual);
}

struct call {
  void (*function)(void);
  uint64_t taken;
};

static void *make_call(void *argument) {
  struct call call = *(struct call *)argument;
  free(argument);
  if (cthreads_here() & call.taken) cthreads_leave(call.taken);
  call.function();
  return NULL;
}

void cthreads_call_beside(void (*function)(void)) {
  cpu_set_t usual;
  if (sched_getaffinity(0, sizeof usual, &usual) != 0 || CPU_COUNT(&usual) < 2) return;
  struct call *call = malloc(sizeof *call);
  pthread_attr_t detached;
  if (call == NULL || pthread_attr_init(&detached) != 0) return free(call);
  pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
  *call = (struct call){function, cthreads_here()};
  pthread_t thread;
  if (pthread_create(&thread, &detached, make_call, call) != 0) free(call);
  pthread_attr_destroy(&detached);
}

#else

uint64_t cthreads_here(void) { return 0; }
void cthreads_call_beside(void (*function)(void)) { (void)function; }
void cthreads_leave(uint64_t taken) { (void)taken; }

#endif
