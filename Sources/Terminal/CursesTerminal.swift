// The ncurses terminal goes here.
