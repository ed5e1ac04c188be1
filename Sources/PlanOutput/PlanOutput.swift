import Schedule
