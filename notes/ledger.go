package notes

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Ledger keeps account of the lines of a source while a reader works on it. A
// line that nobody accounts for counts as dropped, with the reason "not
// understood", so that an oversight shows. The zero value is of no use; see
// NewLedger.
type Ledger struct {
	source  string
	text    string
	fate    []fate // by line, 0-based
	reasons map[int]string
	parted  []model.PartedLine
}

type fate byte

const (
	unknown fate = iota
	placed
	merged
	dropped
)

// NewLedger returns a ledger in which every blank line is merged and no other
// line has a fate.
func NewLedger(src *Source) *Ledger {
	l := &Ledger{source: src.Name, text: src.Text, fate: make([]fate, countLines(src.Text)), reasons: map[int]string{}}
	i := 0
	for line := range strings.Lines(src.Text) {
		from := 0
		for from+1 < len(line) && line[from] == ' ' {
			from++
		}
		if c := line[from]; (c <= ' ' || c >= utf8.RuneSelf) && strings.TrimSpace(line[from:]) == "" {
			l.fate[i] = merged
		}
		i++
	}
	return l
}

// Place records that the words of the line (1-based) stand in the document.
// Lines outside the source are ignored. Place wins over Merge and Drop.
func (l *Ledger) Place(line int) { l.set(line, placed) }

// PlaceRange places the lines from first to last; blank ones stay merged.
func (l *Ledger) PlaceRange(first, last int) {
	for i := max(first, 1); i <= min(last, len(l.fate)); i++ {
		if l.fate[i-1] != merged {
			l.fate[i-1] = placed
		}
	}
}

// Merge records that the line belongs to another: a wrapped line, a ruler
// under a heading, the fence of a code block.
func (l *Ledger) Merge(line int) {
	if line >= 1 && line <= len(l.fate) && l.fate[line-1] != placed {
		l.fate[line-1] = merged
	}
}

// Drop records that the line is left out, and why. A line placed before stays
// placed.
func (l *Ledger) Drop(line int, reason string) {
	if line >= 1 && line <= len(l.fate) && l.fate[line-1] != placed {
		l.fate[line-1] = dropped
		l.reasons[line] = reason
	}
}

// Part records that a line was cut into the lines it was glued from.
func (l *Ledger) Part(line int, parts []string) {
	l.Place(line)
	l.parted = append(l.parted, model.PartedLine{Line: line, Parts: parts})
}

func (l *Ledger) set(line int, f fate) {
	if line >= 1 && line <= len(l.fate) {
		l.fate[line-1] = f
	}
}

// Unaccounted returns the lines (1-based) that have no fate yet.
func (l *Ledger) Unaccounted() []int {
	var list []int
	for i, f := range l.fate {
		if f == unknown {
			list = append(list, i+1)
		}
	}
	return list
}

// DropRest drops the lines that have no fate yet, for one reason, and returns their numbers.
func (l *Ledger) DropRest(reason string) []int {
	rest := l.Unaccounted()
	for _, line := range rest {
		l.Drop(line, reason)
	}
	return rest
}

// open reports whether a line has no fate yet.
func (l *Ledger) open(line int) bool {
	return line >= 1 && line <= len(l.fate) && l.fate[line-1] == unknown
}

// Model closes the account.
func (l *Ledger) Model() model.Ledger {
	m := model.Ledger{Source: l.source, Lines: len(l.fate), Parted: l.parted}
	for _, f := range l.fate {
		switch f {
		case placed:
			m.Placed++
		case merged:
			m.Merged++
		}
	}
	left := m.Lines - m.Placed - m.Merged
	if left == 0 {
		return m
	}
	m.Dropped = make([]model.DroppedLine, 0, left)
	i := -1
	for line := range strings.Lines(l.text) {
		i++
		f := l.fate[i]
		if f == placed || f == merged {
			continue
		}
		reason := l.reasons[i+1]
		if f == unknown {
			reason = "not understood"
		}
		m.Dropped = append(m.Dropped, model.DroppedLine{Line: i + 1, Reason: reason, Text: strings.TrimSpace(line)})
	}
	return m
}
