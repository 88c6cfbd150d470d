import Articles
import Foundation
import Glibc
import Storage

/// Opening a library and reading the first rows, as the reader does before its first screen.
///
/// Nothing else in this program may have the library open: closing a file releases the locks that other connections of
/// the process have on it.
func startSection(_ path: String, program: String?) throws -> Section {
  var section = Section("start")
  let folder = try TemporaryFolder()
  let state = folder.file("state.sqlite")
  let opening = try laps(30) { _ in
    let library = try Library(.files(library: path, state: state))
    _ = try library.window(ListQuery(), .top, rows: Subject.screenRows)
  }
  section.figures.append(Figure("open, first rows", opening, median: 20))
  guard let program else { return section }
  let arguments = ["--library", path, "--state", state, "--print-screen", "80x24"]
  var peak = 0.0
  let runs = try (0..<15).map { _ in
    let (child, lap) = try measured { try run(program, arguments) }
    peak = max(peak, child.peak)
    return Lap(wall: lap.wall, cpu: child.cpu)
  }
  section.figures.append(Figure("program, from exec to its printed screen", runs))
  section.figures.append(Figure("program, memory", peak, .megabytes, asked: 32))
  return section
}

private struct ProgramFailed: Error, CustomStringConvertible {
  let description: String
}

/// Runs a program to its end and discards its output; returns its processor time in milliseconds, and its peak memory
/// in megabytes.
private func run(_ program: String, _ arguments: [String]) throws -> (cpu: Double, peak: Double) {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var child: pid_t = 0
  guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
    throw ProgramFailed(description: "\(program) cannot be run")
  }
  var status: Int32 = 0
  var usage = rusage()
  // The peak that the system reports at the end includes this program's, whose memory the child had before it became
  // the other program.
  var peak = 0.0
  while wait4(child, &status, WNOHANG, &usage) == 0 {
    peak = max(peak, Memory.peak(of: child))
    usleep(300)
  }
  guard status == 0 else { throw ProgramFailed(description: "\(program) ended with status \(status)") }
  let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
  let cpu = Double(seconds) * 1e3 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3
  return (cpu, peak)
}
