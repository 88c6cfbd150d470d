// The wake-up pipe and the mailbox go here.
