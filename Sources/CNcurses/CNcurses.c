#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE 1

#include "CNcurses.h"
#include "crash.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
/// Keys are read from here: a window that is no part of the screen, so that ncurses shows nothing when it is asked for
/// one. Drawing is done on `newscr`, which is what the terminal shall show next. Of `stdscr`, a third copy of the
/// screen, one cell is left.
static WINDOW *keys;
static FILE *input_file, *output_file;
static int input_descriptor = -1, output_descriptor = -1;
static struct termios found;
static int has_found;
static int cursor_shown;
/// Whether the terminal is somebody else's for the time being: while the job is stopped or in the background.
static int away;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static void send(const char *text) {
  // What ncurses still holds goes first.
  fflush(output_file);
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t sent = write(output_descriptor, text, left);
    if (sent <= 0) return;
    text += sent;
    left -= (size_t)sent;
  }
}

static void choose_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (setlocale(LC_CTYPE, "C.UTF-8")) return;
  setlocale(LC_CTYPE, "en_US.UTF-8");
}

/// The caller's terminal, opened anew; a copy where that is not allowed (after `su`).
static int own_input(int input) {
  char name[256];
  if (isatty(input) && ttyname_r(input, name, sizeof name) == 0) {
    int opened = open(name, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (opened >= 0) return opened;
  }
  return fcntl(input, F_DUPFD_CLOEXEC, 3);
}

static void define(const char *sequence, int code) {
  if (key_defined(sequence) == 0) define_key(sequence, code);
}

enum { PASTE = KEY_MAX + 16, PASTED };

/// Sequences that common terminals send whatever their terminfo entry says.
static void define_keys(void) {
  define_key("\033[200~", PASTE);
  define_key("\033[201~", PASTED);
  define("\033[A", KEY_UP);
  define("\033OA", KEY_UP);
  define("\033[B", KEY_DOWN);
  define("\033OB", KEY_DOWN);
  define("\033[C", KEY_RIGHT);
  define("\033OC", KEY_RIGHT);
  define("\033[D", KEY_LEFT);
  define("\033OD", KEY_LEFT);
  define("\033[H", KEY_HOME);
  define("\033OH", KEY_HOME);
  define("\033[1~", KEY_HOME);
  define("\033[7~", KEY_HOME);
  define("\033[F", KEY_END);
  define("\033OF", KEY_END);
  define("\033[4~", KEY_END);
  define("\033[8~", KEY_END);
  define("\033[2~", KEY_IC);
  define("\033[3~", KEY_DC);
  define("\033[5~", KEY_PPAGE);
  define("\033[6~", KEY_NPAGE);
  define("\033[Z", KEY_BTAB);
  define("\033OM", KEY_ENTER);
}

static void close_files(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
  input_descriptor = output_descriptor = -1;
}

/// Starts ncurses without the signal handlers it would install: signals belong to the caller's loop.
static SCREEN *start(const char *terminal) {
  static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  struct sigaction kept[4];
  for (int i = 0; i < 4; i++) sigaction(signals[i], NULL, &kept[i]);
  SCREEN *started = newterm(terminal, output_file, input_file);
  for (int i = 0; i < 4; i++) sigaction(signals[i], &kept[i], NULL);
  return started;
}

static int is_foreground(void) {
  pid_t front = tcgetpgrp(input_descriptor);
  return front < 0 || front == getpgrp();
}

static void leave(void) {
  if (away) return;
  send(paste_off);
  curs_set(1);
  endwin();
  if (has_found) tcsetattr(input_descriptor, TCSADRAIN, &found);
  away = 1;
}

/// Unless the job was continued in the background, where touching the terminal would stop it again.
static void come_back(void) {
  if (!is_foreground()) return;
  away = 0;
  reset_prog_mode();
  cnc_fit();
  clearok(curscr, TRUE);
  doupdate();
  curs_set(cursor_shown);
  send(paste_on);
}

int cnc_open(int input, int output, const char *terminal, int colour, int check) {
  if (screen) return CNC_ALREADY_OPEN;
  if (check && !isatty(input)) return CNC_NOT_INPUT;
  if (check && !isatty(output)) return CNC_NOT_OUTPUT;
  choose_locale();

  int problem = 0;
  if (setupterm(terminal, output, &problem) != OK) return problem == 1 ? CNC_POOR_TERMINAL : CNC_UNKNOWN_TERMINAL;
  int poor = !cursor_address || !clear_screen;
  del_curterm(cur_term);
  if (poor) return CNC_POOR_TERMINAL;

  input_descriptor = own_input(input);
  output_descriptor = fcntl(output, F_DUPFD_CLOEXEC, 3);
  input_file = input_descriptor < 0 ? NULL : fdopen(input_descriptor, "r");
  output_file = output_descriptor < 0 ? NULL : fdopen(output_descriptor, "w");
  if (!input_file || !output_file) {
    close_files();
    return CNC_FAILED;
  }
  has_found = tcgetattr(input_descriptor, &found) == 0;

  set_escdelay(25);
  screen = start(terminal);
  if (!screen) {
    close_files();
    return CNC_UNKNOWN_TERMINAL;
  }
  keys = newpad(1, 1);
  if (!keys) {
    endwin();
    delscreen(screen);
    screen = NULL;
    close_files();
    return CNC_FAILED;
  }
  wresize(stdscr, 1, 1);
  crash_guard(output_descriptor, input_descriptor, has_found ? &found : NULL);
  raw();
  noecho();
  nonl();
  intrflush(keys, FALSE);
  keypad(keys, TRUE);
  meta(keys, TRUE);
  nodelay(keys, TRUE);
  typeahead(-1);
  idlok(newscr, FALSE);
  scrollok(newscr, FALSE);
  clearok(curscr, TRUE);
  if (colour && has_colors()) {
    start_color();
    use_default_colors();
  }
  define_keys();
  away = 0;
  cursor_shown = 0;
  curs_set(0);
  cnc_fit();
  send(paste_on);
  return 0;
}

void cnc_close(void) {
  if (!screen) return;
  leave();
  crash_unguard();
  delwin(keys);
  keys = NULL;
  delscreen(screen);
  screen = NULL;
  close_files();
}

int cnc_colours(void) { return screen && has_colors() ? COLORS : 0; }
int cnc_input(void) { return input_descriptor; }
int cnc_rows(void) { return screen ? getmaxy(newscr) : 0; }
int cnc_columns(void) { return screen ? getmaxx(newscr) : 0; }

void cnc_resize(int height, int width) {
  if (screen && height > 0 && width > 0) resizeterm(height, width);
}

int cnc_fit(void) {
  struct winsize size;
  if (!screen || ioctl(output_descriptor, TIOCGWINSZ, &size) != 0) return 0;
  if (size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == cnc_rows() && size.ws_col == cnc_columns()) return 0;
  resizeterm(size.ws_row, size.ws_col);
  return 1;
}

void cnc_put(int row, int column, const char *text, int bytes, int foreground, int background, int attributes) {
  if (!screen) return;
  attr_t look = A_NORMAL;
  if (attributes & 1) look |= A_BOLD;
  if (attributes & 2) look |= A_DIM;
  if (attributes & 4) look |= A_REVERSE;
  if (attributes & 8) look |= A_UNDERLINE;
  int pair = 0;
  // Without start_color there are no pairs, and alloc_pair would crash.
  if ((foreground >= 0 || background >= 0) && COLOR_PAIRS > 0) pair = alloc_pair(foreground, background);
  if (pair < 0) pair = 0;
  wattr_set(newscr, look, (short)pair, &pair);
  mvwaddnstr(newscr, row, column, text, bytes);
}

void cnc_show(int row, int column) {
  if (!screen) return;
  if (away) come_back();
  if (away) return;
  int shown = row >= 0;
  if (shown != cursor_shown) curs_set(cursor_shown = shown);
  wmove(newscr, shown ? row : 0, shown ? column : 0);
  doupdate();
}

void cnc_forget(void) {
  if (screen) clearok(curscr, TRUE);
}

void cnc_suspend(void) {
  if (!screen) return;
  leave();
  struct sigaction standard = {.sa_handler = SIG_DFL}, kept;
  sigset_t stop, mask;
  sigemptyset(&standard.sa_mask);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &kept);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  // The whole job, as the terminal itself would do: a wrapper left running would keep the shell waiting.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &kept, NULL);
  come_back();
}

void cnc_resume(void) {
  if (!screen) return;
  if (!away && is_foreground()) endwin();
  away = 1;
  come_back();
}

static int is_gone(void) {
  struct pollfd watch = {.fd = input_descriptor, .events = POLLIN};
  if (poll(&watch, 1, 0) <= 0) return 0;
  if (watch.revents & (POLLHUP | POLLERR | POLLNVAL)) return 1;
  int waiting = 1;
  return (watch.revents & POLLIN) && isatty(input_descriptor) && ioctl(input_descriptor, FIONREAD, &waiting) == 0
    && waiting == 0;
}

/// Keys with Shift, Alt or Control held, which terminfo names but curses.h does not: kLFT5 is Control and left.
static int with_modifier(wint_t code) {
  static const struct {
    const char *name;
    int key;
  } names[] = {
    {"kUP", CNC_KEY_UP}, {"kDN", CNC_KEY_DOWN}, {"kLFT", CNC_KEY_LEFT}, {"kRIT", CNC_KEY_RIGHT},
    {"kHOM", CNC_KEY_HOME}, {"kEND", CNC_KEY_END}, {"kPRV", CNC_KEY_PAGE_UP}, {"kNXT", CNC_KEY_PAGE_DOWN},
    {"kDC", CNC_KEY_DELETE}, {"kIC", CNC_KEY_INSERT},
  };
  const char *name = code > KEY_MAX ? keyname((int)code) : NULL;
  for (size_t i = 0; name && i < sizeof names / sizeof *names; i++) {
    if (strncmp(name, names[i].name, strlen(names[i].name)) == 0) return names[i].key;
  }
  return 0;
}

static int translated(wint_t code) {
  switch (code) {
  case KEY_ENTER: return CNC_KEY_ENTER;
  case KEY_BTAB: return CNC_KEY_BACKTAB;
  case KEY_BACKSPACE: return CNC_KEY_BACKSPACE;
  case KEY_DC: case KEY_SDC: return CNC_KEY_DELETE;
  case KEY_IC: return CNC_KEY_INSERT;
  case KEY_UP: return CNC_KEY_UP;
  case KEY_SR: return CNC_KEY_SHIFT_UP;
  case KEY_DOWN: return CNC_KEY_DOWN;
  case KEY_SF: return CNC_KEY_SHIFT_DOWN;
  case KEY_LEFT: case KEY_SLEFT: return CNC_KEY_LEFT;
  case KEY_RIGHT: case KEY_SRIGHT: return CNC_KEY_RIGHT;
  case KEY_HOME: case KEY_SHOME: case KEY_A1: return CNC_KEY_HOME;
  case KEY_END: case KEY_SEND: case KEY_C1: return CNC_KEY_END;
  case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return CNC_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return CNC_KEY_PAGE_DOWN;
  case PASTE: return CNC_KEY_PASTE;
  case PASTED: return CNC_KEY_PASTED;
  default:
    if (code > (wint_t)KEY_F0 && code <= (wint_t)KEY_F(63)) return CNC_KEY_FUNCTION + (int)(code - KEY_F0);
    return with_modifier(code);
  }
}

int cnc_key(int *value) {
  if (!screen) return -1;
  if (away) return 0;
  for (;;) {
    wint_t code = 0;
    switch (wget_wch(keys, &code)) {
    case OK:
      *value = (int)code;
      return 1;
    case KEY_CODE_YES:
      // A resize that ncurses tells itself, and keys nobody has a name for, are passed over.
      *value = translated(code);
      if (*value) return 2;
      break;
    default:
      return is_gone() ? -1 : 0;
    }
  }
}

int cnc_cell(int row, int column, char *text, int capacity, int *foreground, int *background, int *attributes) {
  cchar_t cell;
  wchar_t wide[CCHARW_MAX + 1] = {0};
  attr_t look = 0;
  short narrow_pair = 0;
  int pair = 0;
  if (!screen || mvwin_wch(newscr, row, column, &cell) == ERR) return -1;
  if (getcchar(&cell, wide, &look, &narrow_pair, &pair) == ERR) return -1;
  *foreground = *background = -1;
  if (pair > 0) extended_pair_content(pair, foreground, background);
  *attributes = (look & A_BOLD ? 1 : 0) | (look & A_DIM ? 2 : 0) | (look & A_REVERSE ? 4 : 0)
    | (look & A_UNDERLINE ? 8 : 0);
  size_t written = wcstombs(text, wide, (size_t)capacity);
  return written == (size_t)-1 ? 0 : (int)written;
}
