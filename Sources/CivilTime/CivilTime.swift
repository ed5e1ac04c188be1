// The CivilTime target.
