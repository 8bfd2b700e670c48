package catalog

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxFaults  = 20
	columnHint = "the columns are id, name, kind, field, home page, aliases, about; one tab parts them"
)

// checker finds the faults of a catalogue text.
type checker struct {
	source string
	line   int
	faults []error
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf("%s:%d: %s", c.source, c.line, fmt.Sprintf(format, args...)))
}

// text checks each record by itself.
func (c *checker) text(text string) {
	for len(text) > 0 {
		var line string
		line, text = cutLine(text)
		c.line++
		switch {
		case len(line) > MaxLine:
			c.fault("line has %d bytes, at most %d are read", len(line), MaxLine)
		case !skipped(line) && c.characters(line):
			c.record(line)
		}
		if len(c.faults) >= maxFaults {
			c.faults = append(c.faults, fmt.Errorf("%s: more faults may follow", c.source))
			return
		}
	}
}

// unique checks that no id stands twice in the records, which begin at the
// offsets given and are sorted by id.
func (c *checker) unique(text string, records []uint32) {
	before := ""
	for i, at := range records {
		id, _, _ := strings.Cut(text[at:], "\t")
		if i > 0 && id == before && len(c.faults) < maxFaults {
			c.line = lineAt(text, at)
			c.twice(id, lineAt(text, records[i-1]))
		}
		before = id
	}
}

// twice notes that the id of the line is that of a line before it.
func (c *checker) twice(id string, before int) {
	c.fault("id %q stands already in line %d: an id is given once", id, before)
}

// lineAt returns the number of the line that begins at at.
func lineAt(text string, at uint32) int { return 1 + strings.Count(text[:at], "\n") }

// characters refuses what no field may hold.
func (c *checker) characters(line string) bool {
	for i := range len(line) {
		if b := line[i]; b < ' ' && b != '\t' || b == 0x7F {
			c.fault("control character %q in column %d", line[i:i+1], i+1)
			return false
		}
	}
	if !utf8.ValidString(line) {
		c.fault("text is not UTF-8: save the file as UTF-8")
		return false
	}
	return true
}

func (c *checker) record(line string) {
	columns, n := cutColumns(line)
	if n != columnCount {
		c.fault("record has %d columns, not %d: %s", n, columnCount, columnHint)
		return
	}
	for _, column := range columns {
		if strings.TrimSpace(column) != column {
			c.fault("blank before or after %q", column)
			return
		}
	}
	id, kind, field, home := columns[0], columns[2], columns[3], columns[4]
	switch {
	case !validID(id):
		c.fault("bad id %q: an id has lower-case letters a-z, digits, - and . and begins with a letter or digit", id)
	case !slices.Contains(Kinds, kind):
		c.fault("unknown kind %q: one of %s", kind, strings.Join(Kinds, ", "))
	case field != "" && !slices.Contains(Fields, field):
		c.fault("unknown field %q: one of %s", field, strings.Join(Fields, ", "))
	case home != "" && !validURL(home):
		c.fault("bad home page %q: an address begins with https:// or http:// and names a host; leave it empty if there is none", home)
	default:
		c.names(columns[1], columns[5])
	}
}

// names checks the names of an entry, each by itself and against the others.
func (c *checker) names(name, aliases string) {
	texts := []string{name}
	if aliases != "" {
		texts = append(texts, strings.Split(aliases, ";")...)
	}
	if len(texts) > MaxNames {
		c.fault("entry has %d names, at most %d are read", len(texts), MaxNames)
		return
	}
	var names []Name
	for _, text := range texts {
		name := newName(text)
		word, _ := FirstWord(name.Text)
		switch {
		case strings.TrimSpace(text) != text || strings.TrimSpace(name.Text) != name.Text:
			c.fault("blank before or after the name %q", text)
			return
		case word == "":
			c.fault("name %q has no letter or digit", text)
			return
		case strings.HasSuffix(name.Text, "=") || strings.HasSuffix(name.Text, "?") || strings.HasSuffix(name.Text, "~"):
			c.fault("name %q has a mark twice: = may stand once, and one of ? and ~", text)
			return
		case slices.ContainsFunc(names, name.covers):
			c.fault("name %q stands twice in the entry: case needs no alias of its own", name.Text)
			return
		}
		names = append(names, name)
	}
}

// covers reports whether two names of an entry are one: the same but for case,
// which only counts between two names of exact case.
func (n Name) covers(other Name) bool {
	return n.Text == other.Text || !(n.ExactCase && other.ExactCase) && Fold(n.Text) == Fold(other.Text)
}

func validID(id string) bool {
	for i := range len(id) {
		switch b := id[i]; {
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
		case i > 0 && (b == '-' || b == '.'):
		default:
			return false
		}
	}
	return id != ""
}

func validURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.User == nil &&
		strings.Contains(strings.Trim(u.Hostname(), "."), ".") && !strings.ContainsAny(text, " \"<>")
}
