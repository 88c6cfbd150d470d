/// Placeholder until the articles are embedded.
