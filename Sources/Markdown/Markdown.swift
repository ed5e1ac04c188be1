// The Markdown target.
