import Dispatch
import Glibc

/// Opens an address in the person's browser. Throws where there is none, or the address is of no kind that is opened.
func openInBrowser(_ address: String) throws {
  guard let address = addressForDesktop(address) else {
    throw Failure("only web, mail and gemini addresses are opened; copy this one instead")
  }
  guard environment("DISPLAY") != nil || environment("WAYLAND_DISPLAY") != nil else {
    throw Failure("there is no desktop to open it on; copy the address instead")
  }
  // The address is an argument of its own and never goes through a shell.
  guard spawn(["xdg-open", address]) else {
    throw Failure("xdg-open, which opens addresses, cannot be run; copy the address instead")
  }
}

/// Starts a program found by PATH, with /dev/null as its standard streams. Returns `false` when it cannot be run.
private func spawn(_ words: [String]) -> Bool {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(descriptor), "/dev/null", O_RDWR, 0) }
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var child: pid_t = 0
  guard posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else { return false }
  // Waited for elsewhere: where it starts the browser itself, it may run for hours.
  let started = child
  DispatchQueue(label: "dateline.outside").async {
    var status: Int32 = 0
    waitpid(started, &status, 0)
  }
  return true
}
