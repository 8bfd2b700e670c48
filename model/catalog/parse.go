package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kinds is the closed list of what an entry can be. Standards, formats, people
// and companies are no entries. It is sorted.
var Kinds = []string{
	"database",
	"framework",
	"language",
	"library",
	"platform", // operating systems, virtual machines, clouds, hardware families
	"project",  // what is none of the others: a research project, a community, a specification with code
	"service",  // something used over the network that others run
	"tool",
}

// Fields is the closed list of fields of the trade. It is sorted.
var Fields = []string{
	"c",          // C and C++
	"clojure",    //
	"cloud",      // offers of the large providers and their like
	"container",  // containers, their orchestration and what runs around them
	"data",       // pipelines, warehouses, analysis at scale
	"database",   //
	"desktop",    // widget toolkits, desktop environments and applications
	"devops",     // configuration, building, delivery
	"docs",       // documentation, publishing, notes
	"dotnet",     //
	"editor",     //
	"embedded",   // small hardware, robots, homes
	"erlang",     // Erlang and Elixir
	"functional", // Haskell, the ML family and other functional languages
	"game",       //
	"go",         //
	"graphics",   // graphics, sound and video
	"hpc",        // high-performance and parallel computing
	"javascript", // and what runs in browsers
	"jvm",        // Java, Kotlin, Scala, Groovy
	"language",   // languages and compilers of no field above
	"learning",   // machine learning
	"lisp",       // Lisp and Scheme
	"messaging",  //
	"mobile",     //
	"monitoring", //
	"network",    // protocols, web servers, proxies, mail, DNS
	"os",         // operating systems, kernels, virtual machines
	"perl",       //
	"php",        //
	"project",    // planning, tracking, office and talk
	"python",     //
	"ruby",       //
	"rust",       //
	"science",    //
	"security",   //
	"shell",      // command line and small Unix tools
	"social",     // networks and media sites
	"testing",    //
	"vcs",        // version control and code hosting
	"web",        // content management, site making, web things of no language
}

// Limits of a catalogue file. They are far above what hand-written files need.
const (
	MaxSize  = 4 << 20 // bytes of a file
	MaxLine  = 4096    // bytes of a line
	MaxNames = 64      // names of an entry
)

const (
	columnCount = 7
	maxErrors   = 20
	columnHint  = "the columns are id, name, kind, field, home page, aliases, about; one tab parts them"
)

// Parse reads a catalogue in the format of the package comment. The entries may
// come in any order. source names the text in errors. The strings of the
// catalogue share the memory of text.
//
// On bad input the catalogue is nil and the error holds a line for each fault,
// "source:line: what is wrong", up to a bound. Bad input is also a text without
// any record, a line above MaxLine or a text above MaxSize.
func Parse(source, text string) (*Catalog, error) {
	if len(text) > MaxSize {
		return nil, fmt.Errorf("%s:1: catalogue has %d bytes, at most %d are read: split it", source, len(text), MaxSize)
	}
	text = strings.TrimPrefix(text, "\ufeff")
	// Both are upper bounds: a record takes at least 12 bytes.
	records := min(strings.Count(text, "\n")+1, len(text)/12+1)
	p := parser{
		source:  source,
		entries: make([]Entry, 0, records),
		names:   make([]Name, 0, min(records+strings.Count(text, ";"), 1<<14)),
	}
	for len(text) > 0 {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		p.line++
		p.record(strings.TrimSuffix(line, "\r"))
		if len(p.faults) >= maxErrors {
			p.faults = append(p.faults, fmt.Errorf("%s: more faults may follow", source))
			break
		}
	}
	p.sort()
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	if len(p.entries) == 0 {
		return nil, fmt.Errorf("%s:1: catalogue has no record: %s", source, columnHint)
	}
	return finish(p.entries), nil
}

type parser struct {
	source   string
	line     int
	entries  []Entry
	names    []Name // of all entries, one after the other
	unsorted bool   // an id does not follow the one before it
	faults   []error
}

func (p *parser) fault(format string, args ...any) {
	p.faults = append(p.faults, fmt.Errorf("%s:%d: %s", p.source, p.line, fmt.Sprintf(format, args...)))
}

// record reads a line.
func (p *parser) record(line string) {
	if line == "" || line[0] == '#' || len(line) <= MaxLine && strings.TrimSpace(line) == "" {
		return
	}
	if len(line) > MaxLine {
		p.fault("line has %d bytes, at most %d are read", len(line), MaxLine)
		return
	}
	if !p.clean(line) {
		return
	}
	var columns [columnCount]string
	if n := strings.Count(line, "\t") + 1; n != columnCount {
		p.fault("record has %d columns, not %d: %s", n, columnCount, columnHint)
		return
	}
	for i := range columns {
		columns[i], line, _ = strings.Cut(line, "\t")
	}
	for _, column := range columns {
		if column != "" && (column[0] == ' ' || column[len(column)-1] == ' ') {
			p.fault("blank before or after %q", column)
			return
		}
	}
	e := Entry{ID: columns[0], Kind: columns[2], Field: columns[3], URL: columns[4], About: columns[6], line: p.line}
	if !p.check(&e) {
		return
	}
	first := len(p.names)
	if !p.addNames(columns[1], columns[5]) {
		return
	}
	e.Names = p.names[first:len(p.names):len(p.names)]
	e.Name = e.Names[0].Text
	if n := len(p.entries); n > 0 && p.entries[n-1].ID >= e.ID {
		p.unsorted = true
	}
	p.entries = append(p.entries, e)
}

// clean refuses what no field may hold.
func (p *parser) clean(line string) bool {
	ascii := true
	for i := range len(line) {
		if b := line[i]; b < ' ' && b != '\t' || b == 0x7F {
			p.fault("control character %q in column %d", line[i:i+1], i+1)
			return false
		} else if b >= utf8.RuneSelf {
			ascii = false
		}
	}
	if !ascii && !utf8.ValidString(line) {
		p.fault("text is not UTF-8: save the file as UTF-8")
		return false
	}
	return true
}

// check looks at all of e but its names.
func (p *parser) check(e *Entry) bool {
	switch {
	case !validID(e.ID):
		p.fault("bad id %q: an id has lower-case letters a-z, digits, - and . and begins with a letter or digit", e.ID)
	case !listed(Kinds, e.Kind):
		p.fault("unknown kind %q: one of %s", e.Kind, strings.Join(Kinds, ", "))
	case !listed(Fields, e.Field):
		p.fault("unknown field %q: one of %s", e.Field, strings.Join(Fields, ", "))
	case e.URL != "" && !validURL(e.URL):
		p.fault("bad home page %q: an address begins with https:// or http:// and names a host; leave it empty if there is none", e.URL)
	default:
		return true
	}
	return false
}

// addNames appends the names of an entry, without their marks.
func (p *parser) addNames(name, aliases string) bool {
	if strings.Count(aliases, ";")+2 > MaxNames {
		p.fault("more than %d names", MaxNames)
		return false
	}
	first := len(p.names)
	if !p.addName(name, first) {
		return false
	}
	for aliases != "" {
		var alias string
		alias, aliases, _ = strings.Cut(aliases, ";")
		if !p.addName(alias, first) {
			return false
		}
	}
	return true
}

// addName appends a name of the entry whose names begin at first.
func (p *parser) addName(text string, first int) bool {
	name := Name{Text: text}
	for {
		if rest, ok := strings.CutSuffix(name.Text, "="); ok && !name.ExactCase {
			name.Text, name.ExactCase = rest, true
		} else if rest, ok := strings.CutSuffix(name.Text, "?"); ok && !name.Ambiguous {
			name.Text, name.Ambiguous = rest, true
		} else {
			break
		}
	}
	var word string
	word, name.Start = FirstWord(name.Text)
	switch {
	case name.Text != strings.TrimSpace(name.Text):
		p.fault("blank before or after the name %q", name.Text)
		return false
	case word == "":
		p.fault("name %q has no letter or digit", text)
		return false
	case strings.HasSuffix(name.Text, "=") || strings.HasSuffix(name.Text, "?"):
		p.fault("name %q has a mark twice: = and ? may each stand once", text)
		return false
	}
	for _, before := range p.names[first:] {
		if name.Text == before.Text || !(name.ExactCase && before.ExactCase) && strings.EqualFold(name.Text, before.Text) {
			p.fault("name %q stands twice in the entry: case needs no alias of its own", name.Text)
			return false
		}
	}
	p.names = append(p.names, name)
	return true
}

// sort brings the entries into the order of their ids and finds ids that stand
// twice.
func (p *parser) sort() {
	if !p.unsorted {
		return
	}
	slices.SortStableFunc(p.entries, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
	for i := 1; i < len(p.entries) && len(p.faults) < maxErrors; i++ {
		if e, before := &p.entries[i], &p.entries[i-1]; e.ID == before.ID {
			p.line = e.line
			p.fault("id %q stands already in line %d: an id is given once", e.ID, before.line)
		}
	}
}

func listed(list []string, word string) bool {
	_, found := slices.BinarySearch(list, word)
	return found
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

// validURL looks only at what goes wrong by hand. It runs for every entry at
// every start, and net/url would allocate for each.
func validURL(url string) bool {
	rest, ok := strings.CutPrefix(url, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(url, "http://")
	}
	for i := range len(url) {
		if notInURL[url[i]] {
			return false
		}
	}
	host, _, _ := strings.Cut(rest, "/")
	return ok && strings.Contains(host, ".") && host[0] != '.' && host[0] != ':'
}

var notInURL = [256]bool{
	' ': true, '"': true, '<': true, '>': true, '\\': true, '^': true, '`': true, '{': true, '|': true, '}': true,
}
