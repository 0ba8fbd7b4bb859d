#ifndef CNCURSES_H
#define CNCURSES_H

// The part of ncursesw that a terminal program here needs. Only ints and text; ncurses keeps one screen a process, so
// all of it is for one thread, and a second `cnc_open` is refused until `cnc_close`.

/// Opens the screen on two descriptors that stay the caller's: the alternate screen, no echo, keys as they come.
/// `check` other than 0 refuses what is not a terminal. The locale becomes a UTF-8 one when it is not.
/// 0, or one of the refusals.
int cnc_open(int input, int output, const char *terminal, int colour, int check);

enum {
  CNC_UNKNOWN_TERMINAL = 1, // no such entry in terminfo
  CNC_POOR_TERMINAL = 2,    // it cannot place the cursor
  CNC_NOT_INPUT = 3,        // the input is not a terminal
  CNC_NOT_OUTPUT = 4,       // the output is not a terminal
  CNC_ALREADY_OPEN = 5,
  CNC_FAILED = 6,           // out of descriptors or memory
};

/// Gives the terminal back as it was found. Safe to repeat.
void cnc_close(void);

/// How many colours can be shown: 0, 8, 16, 88, 256 or more.
int cnc_colours(void);
/// The descriptor to watch for keys: the caller's terminal, opened anew where possible, so that making it
/// non-blocking does not change the terminal for others.
int cnc_input(void);

/// Takes the size over from the kernel. 1 when it changed, 0 otherwise.
int cnc_fit(void);
/// Sets the size, where there is no terminal to ask.
void cnc_resize(int rows, int columns);
int cnc_rows(void);
int cnc_columns(void);

/// Puts UTF-8 text without controls at a place. Colours are indices, -1 the terminal's own; attributes are the sum of
/// 1 bold, 2 dim, 4 reverse, 8 underline.
void cnc_put(int row, int column, const char *text, int bytes, int foreground, int background, int attributes);
/// Sends the difference to the terminal; the cursor stands at a place, or is hidden when the row is negative.
void cnc_show(int row, int column);
/// Forgets what the terminal shows: the next `cnc_show` draws all of it.
void cnc_forget(void);
/// Leaves the screen, stops the whole job as Ctrl-Z does, and comes back when it is continued.
void cnc_suspend(void);
/// Takes the terminal over again after the process was stopped by others.
void cnc_resume(void);

/// What was typed, if anything: 0 nothing, 1 a character (`value` its code point), 2 a key (`value` one of CNC_KEY_*,
/// or 64 + n for function key n). -1 when the terminal is gone. Waits at most 25 ms, after an escape.
int cnc_key(int *value);

enum {
  CNC_KEY_ENTER = 1, CNC_KEY_BACKTAB, CNC_KEY_BACKSPACE, CNC_KEY_DELETE, CNC_KEY_INSERT, CNC_KEY_UP, CNC_KEY_DOWN,
  CNC_KEY_LEFT, CNC_KEY_RIGHT, CNC_KEY_HOME, CNC_KEY_END, CNC_KEY_PAGE_UP, CNC_KEY_PAGE_DOWN, CNC_KEY_PASTE,
  CNC_KEY_PASTED, CNC_KEY_SHIFT_UP, CNC_KEY_SHIFT_DOWN, CNC_KEY_FUNCTION = 64,
};

/// What ncurses holds at a place, read back: the bytes of the text written, up to `capacity`, -1 outside. The right half
/// of a wide character reads as that character.
int cnc_cell(int row, int column, char *text, int capacity, int *foreground, int *background, int *attributes);

#endif
