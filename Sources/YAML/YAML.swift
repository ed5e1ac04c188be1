// The YAML target.
