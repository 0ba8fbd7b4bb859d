#ifndef CRASH_H
#define CRASH_H

#include <termios.h>

/// From here on a crash (SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT) first gives the terminal back and then goes
/// on as it would have. To be called after `newterm`; `found` is what the terminal was like before it, or NULL.
void crash_guard(int output, int input, const struct termios *found);

/// No longer.
void crash_unguard(void);

#endif
