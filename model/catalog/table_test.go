package catalog

import (
	"flag"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write catalog.table anew")

// The table beside the text must be made of this very text.
func TestBuiltinTableIsOfTheText(t *testing.T) {
	data := makeTable(builtinText, recordsOf(builtinText))
	if data == builtinTable {
		return
	}
	if !*update {
		t.Fatal("catalog.table is not that of catalog.tsv: run go generate ./model/catalog, and commit both")
	}
	if err := os.WriteFile("catalog.table", []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A table that cannot be the text's must never be used.
func TestStrangeTables(t *testing.T) {
	text := goodRecord + record("go", "Go?=", "language", "language", "", "golang", "")
	good := makeTable(text, recordsOf(text))
	other := makeTable(goodRecord, recordsOf(goodRecord))
	for name, data := range map[string]string{
		"good": good, "empty": "", "of another text": other, "cut": good[:len(good)-1],
		"cut in the head": good[:10], "too long": good + "\x00", "not a table": strings.Repeat("\xff", len(good)),
	} {
		c := open(text, data)
		if c.table.records.data != string([]byte{0, 0, 0, 0, byte(len(goodRecord)), 0, 0, 0}) {
			t.Errorf("%s: records at %v", name, c.table.records)
		}
		if names := c.Starting("golang"); c.Len() != 2 || len(names) != 1 || names[0].Entry.ID() != "go" {
			t.Errorf("%s: %d entries, golang is %v", name, c.Len(), names)
		}
	}
	if n := testing.AllocsPerRun(1, func() { readTable(builtinTable) }); n != 0 {
		t.Errorf("readTable allocates %v times: it must do no work by size", n)
	}
}

func TestEntriesStayTheSame(t *testing.T) {
	c := open(builtinText, builtinTable)
	entries := make([][]*Entry, 4)
	var wait sync.WaitGroup
	for i := range entries {
		wait.Go(func() {
			names := c.Starting("python")
			for e := range c.Entries() {
				entries[i] = append(entries[i], e)
			}
			if again := c.Starting("python"); &names[0] != &again[0] || !slices.Contains(entries[i], names[0].Entry) {
				t.Error("Starting gives other names than before")
			}
		})
	}
	wait.Wait()
	for i := range entries {
		if !slices.Equal(entries[i], entries[0]) {
			t.Error("an entry is not always the same")
		}
	}
}

func TestStartingOtherScripts(t *testing.T) {
	c := mustParse(t, record("a", "Яндекс Диск", "service", "cloud", "", "", "")+record("b", "ØMQ", "tool", "go", "", "Größe;GRÖSSE", "")+
		record("c", "\u2126hm", "tool", "go", "", "", ""))
	for word, want := range map[string]int{
		"яндекс": 1, "øмq": 0, "ømq": 1, "größe": 1, "grösse": 1, "größ": 0, "größee": 0, "яндек": 0, "яндекса": 0,
		"\u03c9hm": 1, "ø\xff": 0, "ØMQ": 0, "øMQ": 1, "ßß": 0,
	} {
		if names := c.Starting(word); len(names) != want {
			t.Errorf("Starting(%q) = %v, want %d", word, names, want)
		}
	}
}

func TestJoint(t *testing.T) {
	c := mustParse(t, record("a", "JUnit 5", "tool", "jvm", "", "IronPython;Rails=Way", "")+
		record("b", "iron python", "tool", "python", "", "Visual Basic?;GitLab CI=;a-b-c;plainname", ""))
	for form, want := range map[string]string{
		"junit5": "JUnit 5", "ironpython": "IronPython", "visualbasic": "", "gitlabci": "", "abc": "",
		"plainname": "", "": "", "nothing": "", "railsway": "", "\xff": "",
	} {
		name, ok := c.Joint(form)
		if parted, _ := c.Joint(form[:len(form)/2], strings.ToUpper(form[len(form)/2:])); parted != name {
			t.Errorf("Joint(%q) in two is %v, want %q", form, parted, want)
		}
		if ok != (want != "") || ok && name.Text != want {
			t.Errorf("Joint(%q) = %v, want %q", form, name, want)
		}
		if ok && !slices.Contains(namesOf(name.Entry), name) {
			t.Errorf("Joint(%q) is no name of its entry", form)
		}
	}
	b := Builtin()
	if n := testing.AllocsPerRun(10, func() { b.Joint("RubyOn", "Rails"); b.Joint("somewhere", "else") }); n != 0 {
		t.Errorf("Joint allocates %v times", n)
	}
	if _, ok := new(Catalog).Joint("ironpython"); ok {
		t.Error("zero Catalog has a joint")
	}
}

// Every name that can be written together or apart is found so.
func TestJointFindsEveryName(t *testing.T) {
	c, found := Builtin(), 0
	for e := range c.Entries() {
		for name := range e.Names() {
			form, parts := Squeeze(nil, name.Text)
			if !parts || name.Ambiguous || name.ExactCase || len(name.Text) < leastJoint {
				continue
			}
			found++
			got, ok := c.Joint(string(form))
			if !ok {
				t.Errorf("%s: %q is no joint", e.ID(), name.Text)
				continue
			}
			if other, _ := Squeeze(nil, got.Text); string(other) != string(form) || got.Entry.ID() > e.ID() {
				t.Errorf("%s: the joint of %q is %q of %s", e.ID(), name.Text, got.Text, got.Entry.ID())
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d names have parts", found)
	}
}

func BenchmarkJoint(b *testing.B) {
	c := Builtin()
	forms := []string{"rubyonrails", "thenext", "somewhereelse", "githubactions"}
	b.ReportAllocs()
	for b.Loop() {
		for _, form := range forms {
			c.Joint(form)
		}
	}
}

// TestStartingWith holds that no name is left out that may go on with one of the
// letters, and that only names are that go on with another.
func TestStartingWith(t *testing.T) {
	all, part := open(builtinText, builtinTable), open(builtinText, builtinTable)
	for number := range all.table.words.count {
		start, size := all.table.words.at(number*wordSize+1), all.table.words.at(number*wordSize+2)
		word := Fold(builtinText[start : start+size])
		letters := uint32(1)<<(number%26) | 1<<(number*7%26)
		want := all.Starting(word)
		// part has not made the names before.
		got, found := part.StartingWith(word, letters)
		if !found {
			t.Fatalf("%q: not found", word)
		}
		for i := range want {
			w := &want[i]
			left := len(got) == 0 || got[0].Text != w.Text || got[0].Entry.ID() != w.Entry.ID()
			next := nextOf(w, size)
			if left != (next > 0 && letters>>(next-1)&1 == 0) {
				t.Fatalf("%q with the letters %b: left out %q: %v", word, letters, w.Text, left)
			}
			if !left {
				got = got[1:]
			}
		}
		if len(got) > 0 {
			t.Fatalf("%q: too many names, among them %q", word, got[0].Text)
		}
	}
	if _, found := all.StartingWith("qqqq", allLetters); found {
		t.Error("a word that begins no name is found")
	}
}
