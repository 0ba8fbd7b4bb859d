import Phrases

/// The configuration of a room's tmux server.
///
/// What holds for all of it, by which every login is locked in:
///
/// 1. No key means anything to tmux: all tables are emptied, there is no prefix, the mouse is not read. So no command
///    prompt, no menu, no copy mode, no other session, no new window.
/// 2. The facilitator's session alone gets a prefix, and in the tables stand only the commands below: to move between
///    its windows, to scroll, to start an ended program again, to detach. None of them runs a command of one's choice.
/// 3. There is no shell: programs are started by their arguments, and what would be given to a shell goes to `false`.
/// 4. What a program writes reaches the outer terminal as cells only: no clipboard, no title, no pass-through, no bell.
/// 5. Nothing of a login's environment comes in.
/// 6. A session ends with its program, and a login's with its connection; who is in it is detached, never moved to
///    another.
struct RoomConfiguration {
  var phrases: Phrases

  var text: String {
    """
    set -s default-terminal tmux-256color
    set -s escape-time 25
    set -s exit-empty on
    set -s exit-unattached off
    set -s set-clipboard off
    set -s copy-command ''
    set -s command-alias ''
    set -s user-keys ''
    set -s buffer-limit 1
    set -s focus-events off
    set -s history-file ''
    unbind -a -T root
    unbind -a -T prefix
    unbind -a -T copy-mode
    unbind -a -T copy-mode-vi
    set -g prefix None
    set -g prefix2 None
    set -g key-table root
    set -g repeat-time 0
    set -g mouse off
    set -g status off
    set -g default-shell \(Self.noShell)
    set -g default-command ''
    set -g lock-after-time 0
    set -g lock-command \(Self.noShell)
    set -g detach-on-destroy on
    set -g destroy-unattached off
    set -g update-environment ''
    set -g set-titles off
    set -g history-limit 0
    set -g bell-action none
    set -g activity-action none
    set -g silence-action none
    set -gw allow-rename off
    set -gw automatic-rename off
    set -gq allow-passthrough off
    set -gq allow-set-title off
    set -gw remain-on-exit off
    set -gw window-size latest
    set -gw monitor-bell off
    set -gw mode-keys emacs
    \(bindings.map { "bind -T \($0.table) \($0.key) \($0.command)" }.joined(separator: "\n"))

    """
  }

  /// What goes to a shell ends here.
  static let noShell = "/bin/false"

  /// All that keys can do, and only where there is a prefix.
  private var bindings: [(table: String, key: String, command: String)] {
    [
      ("prefix", "n", "next-window"), ("prefix", "p", "previous-window"),
      ("prefix", "0", "select-window -t :=0"), ("prefix", "1", "select-window -t :=1"),
      ("prefix", "2", "select-window -t :=2"), ("prefix", "d", "detach-client"), ("prefix", "r", "respawn-pane"),
      ("prefix", "PPage", "copy-mode -eu"), ("prefix", "C-b", "send-prefix"),
      ("copy-mode", "q", "send-keys -X cancel"), ("copy-mode", "Escape", "send-keys -X cancel"),
      ("copy-mode", "Up", "send-keys -X scroll-up"), ("copy-mode", "Down", "send-keys -X scroll-down-and-cancel"),
      ("copy-mode", "PPage", "send-keys -X page-up"), ("copy-mode", "NPage", "send-keys -X page-down-and-cancel"),
    ]
  }

  /// What the facilitator's session has more than a login's, as arguments of tmux.
  func facilitatorOptions(session: String) -> [[String]] {
    [
      ["set-option", "-t", session, "prefix", "C-b"],
      ["set-option", "-t", session, "status", "on"],
      ["set-option", "-t", session, "status-style", "reverse"],
      ["set-option", "-t", session, "status-left", " "],
      ["set-option", "-t", session, "status-right", "\(phrases.roomKeys) "],
      ["set-option", "-t", session, "status-right-length", "90"],
      ["set-option", "-t", session, "history-limit", "5000"],
    ]
  }

  /// A window of the facilitator outlives its program, so that its last words can be read and it can be started again.
  func facilitatorWindowOptions(window: String) -> [[String]] {
    [
      ["set-option", "-w", "-t", window, "remain-on-exit", "on"],
      ["set-option", "-wq", "-t", window, "remain-on-exit-format", phrases.roomWindowEnded],
      ["set-option", "-w", "-t", window, "window-status-format", " #I #W "],
      ["set-option", "-w", "-t", window, "window-status-current-format", "#[bold] #I #W* "],
    ]
  }
}
