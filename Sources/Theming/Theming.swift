// Themes from TOML go here.
