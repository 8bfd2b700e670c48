package catalog

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// ParseOwn reads a catalogue that a person wrote, by hand or as a table (see the
// package comment), to be laid over base by Merge. Errors are as in Parse; a
// further one is a name without "?" that another entry has without it too: text
// that says it could mean either.
func ParseOwn(source, text string, base *Catalog) (*Catalog, error) {
	if len(text) > MaxSize {
		return Parse(source, text)
	}
	o := own{base: base, checker: checker{source: source}, lines: map[string]int{}}
	var table strings.Builder
	for rest := strings.TrimPrefix(text, "\ufeff"); rest != "" && len(o.faults) < maxFaults; {
		var line string
		line, rest = cutLine(rest)
		o.line++
		if !skipped(line) {
			line = o.checked(line)
		}
		if id, _, ok := strings.Cut(line, "\t"); ok && !skipped(line) {
			if before := o.lines[id]; before != 0 {
				o.twice(id, before)
			} else {
				o.lines[id] = o.line
			}
		}
		table.WriteString(line)
		table.WriteByte('\n')
	}
	if len(o.faults) >= maxFaults {
		o.faults = append(o.faults, fmt.Errorf("%s: more faults may follow", source))
	}
	if len(o.faults) > 0 {
		return nil, errors.Join(o.faults...)
	}
	cat, err := parse(source, table.String())
	if err != nil {
		return nil, err
	}
	o.collisions(cat)
	return cat, errors.Join(o.faults...)
}

// own is a run of ParseOwn.
type own struct {
	checker
	base  *Catalog
	lines map[string]int // by id
}

// checked returns the record of a line, a comment where the line has faults.
func (o *own) checked(line string) string {
	before := len(o.faults)
	switch {
	case len(line) > MaxLine:
		o.fault("line has %d bytes, at most %d are read", len(line), MaxLine)
	case !o.characters(line):
	case o.plain(line):
		if line = o.record(line); len(o.faults) == before {
			o.checker.record(line)
		}
	default:
		o.checker.record(line)
	}
	if len(o.faults) > before {
		return "#"
	}
	return line
}

// plain reports whether a line is written by hand: without tabs.
func (o *own) plain(line string) bool { return strings.IndexByte(line, '\t') < 0 }

var partings = regexp.MustCompile(`\s*\|\s*|\s{2,}`)

// record makes the record of a line that is written by hand. Of a line with
// faults it returns a comment.
func (o *own) record(line string) string {
	var columns [columnCount]string
	parts := partings.Split(strings.TrimSpace(line), -1)
	names := o.names(parts[0])
	if len(names) == 0 {
		o.fault("there is no name: write one, as in MyTool, or several as in MyTool, MyTl")
		return "#"
	}
	for _, part := range parts[1:] {
		if part = strings.TrimSpace(part); part != "" && !o.place(&columns, part) {
			return "#"
		}
	}
	first := newName(names[0])
	columns[0] = slug(first.Text)
	if e := known(o.base, first.Text); e != nil {
		names = o.complete(&columns, e, names)
	}
	if columns[0] == "" {
		o.fault("no id can be made of the name %q: write the line as a table, %s", first.Text, columnHint)
		return "#"
	}
	if columns[2] == "" {
		columns[2] = "project"
	}
	columns[1], columns[5] = names[0], strings.Join(names[1:], ";")
	return strings.Join(columns[:], "\t")
}

// names cuts the names of a line.
func (o *own) names(text string) []string {
	var names []string
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// place puts a part of a line into the column that it is for, and reports
// whether it could.
func (o *own) place(columns *[columnCount]string, part string) bool {
	low := strings.ToLower(part)
	column := 6
	switch {
	case slices.Contains(Kinds, low) && columns[2] == "":
		column, part = 2, low
	case slices.Contains(Fields, low) && columns[3] == "":
		column, part = 3, low
	case strings.Contains(part, "://") && !strings.Contains(part, " "):
		if column = 4; !validURL(part) {
			o.fault("bad home page %q: an address begins with https:// or http:// and names a host", part)
			return false
		}
	case strings.HasPrefix(low, "www.") && !strings.Contains(part, " "):
		o.fault("bad home page %q: write https:// before it", part)
		return false
	default:
		if near := nearKind(low); near != "" {
			o.fault("%q is no kind or field: write %s, or more than a word for what the thing is", part, near)
			return false
		}
	}
	if before := columns[column]; before != "" {
		what := [...]string{2: "kind", 3: "field", 4: "home page", 6: "line on what it is"}[column]
		o.fault("%q and %q are both taken for the %s: give one (gloss help index lists the kinds and fields)", before, part, what)
		return false
	}
	columns[column] = part
	return true
}

// nearKind returns the kind or field that a word was meant for by one slip of the
// pen, "" where it is none.
func nearKind(word string) string {
	if len(word) < 4 || slices.Contains(Kinds, word) || slices.Contains(Fields, word) {
		return ""
	}
	for _, list := range [][]string{Kinds, Fields} {
		for _, name := range list {
			if oneSlip(word, name) {
				return name
			}
		}
	}
	return ""
}

// oneSlip reports whether a letter inserted, left out, changed or swapped with its
// neighbour makes a of b.
func oneSlip(a, b string) bool {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// complete fills the columns that are not given with those of a known entry, and
// returns the names with those of the entry behind them.
func (o *own) complete(columns *[columnCount]string, e *Entry, names []string) []string {
	columns[0] = e.ID()
	for i, value := range map[int]string{2: e.Kind(), 3: e.Field(), 4: e.URL(), 6: e.About()} {
		if columns[i] == "" {
			columns[i] = value
		}
	}
	given := make([]Name, len(names))
	for i, name := range names {
		given[i] = newName(name)
	}
	for n := range e.Names() {
		if !slices.ContainsFunc(given, n.covers) {
			names = append(names, n.marked())
		}
	}
	return names
}

// marked returns the name as it is written, with its marks.
func (n Name) marked() string {
	text := n.Text
	if n.ExactCase {
		text += "="
	}
	switch {
	case n.Usual:
		text += "~"
	case n.Ambiguous:
		text += "?"
	}
	return text
}

// known returns the entry of the catalogue with that first name, else with that
// name at all; nil where there is none.
func known(c *Catalog, name string) *Entry {
	word, _ := FirstWord(name)
	var found *Entry
	for _, n := range c.Starting(Fold(word)) {
		switch {
		case Fold(n.Text) != Fold(name):
		case n.Text == n.Entry.Name():
			return n.Entry
		case found == nil:
			found = n.Entry
		}
	}
	return found
}

// signNames has how ids call the signs of names: C++ and C# have other ids than C.
var signNames = strings.NewReplacer("++", "pp", "#", "sharp")

// slug makes an id of a name.
func slug(name string) string {
	var b strings.Builder
	for _, r := range signNames.Replace(Fold(name)) {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '.' && b.Len() > 0:
			b.WriteRune(r)
		case r > 0x7F:
			fmt.Fprintf(&b, "u%x", r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-.")
}

// collisions looks for names that two entries have without a mark: in the
// person's own catalogue, or there and in base.
func (o *own) collisions(cat *Catalog) {
	for e := range cat.Entries() {
		for n := range e.Names() {
			if n.Ambiguous || len(o.faults) >= maxFaults {
				continue
			}
			word, _ := FirstWord(n.Text)
			word = Fold(word)
			for _, other := range slices.Concat(cat.Starting(word), o.base.Starting(word)) {
				if other.Entry.ID() == e.ID() || other.Ambiguous || !n.covers(other) {
					continue
				}
				at := fmt.Sprintf("the builtin entry %q (%s)", other.Entry.ID(), other.Entry.Name())
				if theirs, mine := cat.Lookup(other.Entry.ID()); mine {
					if theirs != other.Entry { // laid over
						continue
					}
					at = fmt.Sprintf("line %d", o.lines[other.Entry.ID()])
					if o.lines[other.Entry.ID()] > o.lines[e.ID()] {
						continue // told there
					}
				}
				o.line = o.lines[e.ID()]
				o.fault("the name %q is one of %s too: write %s? in this line if it may mean either, or give the line the first name of that entry to change it", n.Text, at, n.Text)
				break
			}
		}
	}
}
