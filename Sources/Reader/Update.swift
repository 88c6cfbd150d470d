/// The only place where state changes. Pure: no clock, no database, no terminal.
public func update(_ state: inout ReaderState, _ event: Event) -> [Command] {
  switch event {
  case .input(.hangup): [.quit]
  default: []
  }
}
