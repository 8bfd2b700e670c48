package catalog

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// What the builtin catalogue must hold at least.
const (
	leastEntries = 29000
	leastNames   = 40000
	longestAbout = 80
)

func builtinRecords(t *testing.T) []string {
	t.Helper()
	var records []string
	for line := range strings.Lines(builtinText) {
		if !strings.HasSuffix(line, "\n") {
			t.Error("catalog.tsv: last line has no end")
		}
		if line[0] != '#' {
			records = append(records, strings.TrimSuffix(line, "\n"))
		}
	}
	return records
}

func TestBuiltinIsSortedAndClean(t *testing.T) {
	if !strings.HasPrefix(builtinText, "#") || !strings.Contains(builtinText, "# Columns: id, name, kind, field,") {
		t.Error("catalog.tsv: no header that names the columns")
	}
	before := ""
	for _, record := range builtinRecords(t) {
		id, _, _ := strings.Cut(record, "\t")
		if id <= before {
			t.Errorf("catalog.tsv: %q stands after %q: sort by id (LC_ALL=C sort)", id, before)
		}
		before = id
		if strings.TrimRight(record, " ") != record || strings.Contains(record, "  ") || strings.Contains(record, "\r") {
			t.Errorf("catalog.tsv: %q has blanks too many", id)
		}
	}
}

// The builtin text is not checked when the program runs.
func TestBuiltinPassesParse(t *testing.T) {
	c, err := Parse("catalog.tsv", builtinText)
	if err != nil {
		t.Fatal(err)
	}
	if c.Len() != Builtin().Len() || c.table != Builtin().table {
		t.Error("Parse and Builtin differ")
	}
}

func TestBuiltinQuantity(t *testing.T) {
	c := Builtin()
	names := 0
	for e := range c.Entries() {
		names += len(namesOf(e))
	}
	if c.Len() < leastEntries || names < leastNames {
		t.Errorf("catalogue has %d entries and %d names, want at least %d and %d", c.Len(), names, leastEntries, leastNames)
	}
	if c.Len() != len(builtinRecords(t)) {
		t.Errorf("catalogue has %d entries, file %d records", c.Len(), len(builtinRecords(t)))
	}
	t.Logf("%d entries, %d names, %d bytes", c.Len(), names, len(builtinText))
}

func TestBuiltinEntries(t *testing.T) {
	noURL := 0
	for e := range Builtin().Entries() {
		if !slices.Contains(Kinds, e.Kind()) || !slices.Contains(Fields, e.Field()) {
			t.Errorf("%s: kind %q, field %q", e.ID(), e.Kind(), e.Field())
		}
		if e.Name() == "" {
			t.Errorf("%s: no name", e.ID())
		}
		if n := utf8.RuneCountInString(e.About()); n == 0 || n >= longestAbout {
			t.Errorf("%s: about has %d characters, want 1 to %d", e.ID(), n, longestAbout-1)
		}
		if strings.HasSuffix(e.About(), ".") {
			t.Errorf("%s: about ends in a full stop", e.ID())
		}
		if e.URL() == "" {
			noURL++
			continue
		}
		u, err := url.Parse(e.URL())
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || !strings.Contains(u.Hostname(), ".") {
			t.Errorf("%s: home page %q: %v", e.ID(), e.URL(), err)
		}
	}
	if most := Builtin().Len() / 50; noURL > most {
		t.Errorf("%d entries have no home page, want at most %d", noURL, most)
	}
}

// Each entry says what stands in its record.
func TestBuiltinEntriesAreOfTheirRecords(t *testing.T) {
	records := builtinRecords(t)
	i := 0
	for e := range Builtin().Entries() {
		columns := strings.Split(records[i], "\t")
		columns[1] = e.Name() // without its marks
		columns[5] = ""
		if said := []string{e.ID(), e.Name(), e.Kind(), e.Field(), e.URL(), "", e.About()}; !slices.Equal(said, columns) {
			t.Errorf("entry is %q, want %q", said, columns)
		}
		i++
	}
}

// Two entries may share a name only where both say that it needs evidence.
func TestBuiltinCollisions(t *testing.T) {
	var names []Name
	for e := range Builtin().Entries() {
		names = slices.AppendSeq(names, e.Names())
	}
	slices.SortStableFunc(names, func(a, b Name) int { return cmp.Compare(Fold(a.Text), Fold(b.Text)) })
	for i := 1; i < len(names); i++ {
		a, b := names[i-1], names[i]
		if Fold(a.Text) == Fold(b.Text) && a.Entry != b.Entry && !(a.Ambiguous && b.Ambiguous) &&
			!(a.ExactCase && b.ExactCase && a.Text != b.Text) {
			t.Errorf("%s and %s share the name %q: mark it with ? in both", a.Entry.ID(), b.Entry.ID(), b.Text)
		}
	}
}

func TestStartingFindsEveryName(t *testing.T) {
	c := Builtin()
	for e := range c.Entries() {
		for name := range e.Names() {
			word, start := FirstWord(name.Text)
			found := c.Starting(Fold(word))
			if !slices.Contains(found, name) || start != int(name.Start) || name.Entry != e {
				t.Errorf("%s: %q is not under %q", e.ID(), name.Text, Fold(word))
			}
			if !slices.IsSortedFunc(found, func(a, b Name) int { return len(b.Text) - len(a.Text) }) {
				t.Errorf("names under %q are not longest first", word)
			}
		}
		if got, ok := c.Lookup(e.ID()); !ok || got != e {
			t.Errorf("Lookup(%q) = %v, %v", e.ID(), got, ok)
		}
	}
	for _, id := range []string{"", "no-such-thing", "zzzz", "Python"} {
		if e, ok := c.Lookup(id); ok {
			t.Errorf("Lookup(%q) = %v, want nothing", id, e)
		}
	}
	for _, word := range []string{"", "nosuchword", "Python", "日本", "\xff"} {
		if found := c.Starting(word); word != "Python" && len(found) > 0 {
			t.Errorf("Starting(%q) = %v, want nothing", word, found)
		}
	}
}

func TestStartingAllocatesNothing(t *testing.T) {
	c := Builtin()
	if n := testing.AllocsPerRun(100, func() { c.Starting("python"); c.Starting("nothing"); c.Starting("größe") }); n != 0 {
		t.Errorf("Starting allocates %v times", n)
	}
}

func TestBuiltinFromManyGoroutines(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if c := Builtin(); len(c.Starting("python")) == 0 || c != Builtin() {
				t.Error("Builtin is not one catalogue")
			}
		})
	}
	wait.Wait()
}

func TestZeroCatalog(t *testing.T) {
	var c Catalog
	if _, ok := c.Lookup("python"); ok || c.Len() != 0 || c.Starting("python") != nil {
		t.Error("zero Catalog is not empty")
	}
	for range c.Entries() {
		t.Error("zero Catalog has an entry")
	}
}

// Far more entries are looked up than Lookup keeps at hand.
func TestLookupFindsEachEntryAgain(t *testing.T) {
	c := Builtin()
	for round := range 2 {
		for e := range c.Entries() {
			if found, ok := c.Lookup(e.ID()); !ok || found != e {
				t.Fatalf("round %d: %q is not found, or as another entry", round, e.ID())
			}
			if found, ok := c.Lookup(e.ID() + " "); ok {
				t.Fatalf("round %d: %q is found for %q and a blank", round, found.ID(), e.ID())
			}
		}
	}
}
