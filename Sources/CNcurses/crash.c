#define _GNU_SOURCE 1

#include "crash.h"

#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

// Everything the handler needs is worked out beforehand: in it only write, tcsetattr, sigaction and raise are called,
// all of them safe in a signal handler.

enum { SIGNALS = 6 };
static const int signals[SIGNALS] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
static struct sigaction kept[SIGNALS], next[SIGNALS];
static char goodbye[256];
static size_t goodbye_length;
static int output_descriptor, input_descriptor;
static struct termios found;
static volatile sig_atomic_t guarded, has_found;
// Its own stack: a stack overflow is a crash too.
static char stack[16 * 1024] __attribute__((aligned(16)));

/// Adds a terminfo string without its padding, such as `$<5/>`.
static void add(const char *text) {
  if (!text || text == (const char *)-1) return;
  while (*text) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    if (goodbye_length + 1 < sizeof goodbye) goodbye[goodbye_length++] = *text;
    text++;
  }
}

static void restore(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (guarded) {
    guarded = 0;
    ssize_t sent = write(output_descriptor, goodbye, goodbye_length);
    (void)sent;
    if (has_found) tcsetattr(input_descriptor, TCSANOW, &found);
  }
  for (int i = 0; i < SIGNALS; i++) {
    if (signals[i] == signal) sigaction(signal, &next[i], NULL);
  }
  // A fault comes again by itself, with its address; what was sent or trapped has to be sent again.
  int is_fault = info && info->si_code > 0 && signal != SIGTRAP && signal != SIGABRT;
  if (!is_fault) raise(signal);
}

void crash_guard(int output, int input, const struct termios *before) {
  output_descriptor = output;
  input_descriptor = input;
  has_found = before != NULL;
  if (before) found = *before;
  goodbye_length = 0;
  add("\033[?2004l");
  add(exit_attribute_mode);
  add(cursor_normal);
  add(keypad_local);
  add(exit_ca_mode);

  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);

  // Swift's own handler waits half a minute at a debugger's prompt, in a window where a participant may be sitting:
  // it is passed over unless somebody asked for it.
  const char *asked = getenv("SWIFT_BACKTRACE");
  struct sigaction action = {.sa_sigaction = restore, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < SIGNALS; i++) {
    sigaction(signals[i], &action, &kept[i]);
    next[i] = kept[i];
    if (!asked || !*asked) {
      memset(&next[i], 0, sizeof next[i]);
      next[i].sa_handler = SIG_DFL;
    }
  }
  guarded = 1;
}

void crash_unguard(void) {
  if (!guarded) return;
  guarded = 0;
  for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &kept[i], NULL);
}
