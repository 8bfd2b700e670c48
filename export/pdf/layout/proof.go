package layout

// keptLines is the number of lines of a list that are kept in a proof: more than
// what comes after looks back at.
const keptLines = 2 * farthestReference

// keptRuns is the number of runs for which there is room: those of so many lines.
const keptRuns = 5 * keptLines

// passed remembers where the lines and tags of a long list begin that a proof
// needs no longer.
type passed struct{ flow, tags int }

// forget drops the lines and tags of the list's items so far that nothing looks
// back at. The list begins at line from.
func (s *setter) forget(past *passed, from int) {
	switch n := len(s.flow); {
	case n < from+keptLines:
	case past.flow == 0:
		*past = passed{n, len(s.out.Tags)}
		s.runs = make([]Run, 0, keptRuns)
	case n >= past.flow+keptLines:
		clear(s.flow[past.flow:])
		s.flow, s.out.Tags = s.flow[:past.flow], s.out.Tags[:past.tags]
		s.runs = s.runs[:0] // they were those of the lines dropped just now
	}
}
