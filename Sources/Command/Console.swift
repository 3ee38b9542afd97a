import Disk
import Foundation
import Source
import Synchronization

/// Where words go: standard output and standard error, each a terminal or not.
struct Console: Sendable {
  /// Whether progress may be shown: standard error is a terminal.
  let showsProgress = isatty(2) == 1
  /// Whether diagnostics are coloured: standard error is a terminal and NO_COLOR is not set (no-color.org).
  let isColoured = isatty(2) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// Writes to standard output.
  func write(_ text: String) throws(DiskError) {
    try write(text, to: .standardOutput, named: "standard output")
  }

  /// Writes to standard error.
  func writeError(_ text: String) throws(DiskError) {
    try write(text, to: .standardError, named: "standard error")
  }

  private func write(_ text: String, to handle: FileHandle, named name: String) throws(DiskError) {
    if text.isEmpty { return }
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw .failed(.write, path: name, errno: reason.flatMap { Int32(exactly: $0.code) } ?? EIO)
    }
  }
}

/// One line on a terminal that says what is being done, once the work has taken half a second.
final class Progress: Sendable {
  private let console: Console
  private let state = Guarded<(stage: String, isOver: Bool, isShown: Bool)>(("", false, false))

  init(_ console: Console) {
    self.console = console
    guard console.showsProgress else { return }
    Task.detached { [self] in
      try? await Task.sleep(for: .milliseconds(500))
      while show() { try? await Task.sleep(for: .milliseconds(100)) }
    }
  }

  /// Names the stage that begins.
  func begin(_ stage: String) { state.withLock { $0.stage = stage } }

  /// Clears the line for good.
  func end() {
    state.withLock { state in
      if state.isShown { try? console.writeError("\r\u{1B}[K") }
      state.isOver = true
    }
  }

  private func show() -> Bool {
    state.withLock { state in
      if state.isOver { return false }
      try? console.writeError("\r\u{1B}[K\(state.stage)…")
      state.isShown = true
      return true
    }
  }
}
