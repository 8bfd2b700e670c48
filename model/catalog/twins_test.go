package catalog

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestBuiltinTwins finds records that are one: on the same home page, and with the same words
// in their names, whatever the order, or with a name of one that [twinName] folds to the main
// name of the other.
func TestBuiltinTwins(t *testing.T) {
	mains := map[string]string{}
	for e := range Builtin().Entries() {
		page := twinPage(e.URL())
		if page == "" {
			continue
		}
		words := twinWords(e.Name())
		slices.Sort(words)
		keys := []string{page + "\t" + strings.Join(words, " "), page + "\t" + twinName(e.Name(), page)}
		for _, key := range slices.Compact(keys) {
			if id := mains[key]; id != "" {
				checkTwins(t, id, e.ID())
			}
			mains[key] = e.ID()
		}
	}
	for e := range Builtin().Entries() {
		page := twinPage(e.URL())
		for name := range e.Names() {
			if id := mains[page+"\t"+twinName(name.Text, page)]; id != "" && name.Text != e.Name() && id != e.ID() {
				checkTwins(t, id, e.ID())
			}
		}
	}
}

// Names of one thing that its home page does not tell, as one has none, another or a number.
func TestBuiltinNamesOfOneThing(t *testing.T) {
	ids := map[string][]string{}
	for e := range Builtin().Entries() {
		for name := range e.Names() {
			ids[Fold(name.Text)] = append(ids[Fold(name.Text)], e.ID())
		}
	}
	for _, names := range [][]string{
		{"Amazon HealthLake", "AWS HealthLake"},
		{"Apache Commons IO", "Commons IO"},
		{"Backlog Nulab", "Nulab Backlog"},
		{"CryptoJS", "crypto-js"},
		{"Dagger 2", "Dagger"},
		{"GAMESS", "GAMESS-US"},
		{"Icom 705", "Icom IC-705"},
		{"MPICH", "MPICH2"},
		{"NextAuth.js", "Next-Auth"},
		{"Skip Tools", "Skip.tools"},
		{"PowerToys", "Microsoft PowerToys"},
	} {
		of := ids[Fold(names[0])]
		for _, name := range names {
			if !slices.ContainsFunc(ids[Fold(name)], func(id string) bool { return slices.Contains(of, id) }) {
				t.Errorf("%q and %q are of %v and %v, want one record", names[0], name, of, ids[Fold(name)])
			}
		}
	}
}

// apart are two things on one home page under one name.
var apart = [][2]string{
	{"gamemaker", "gamemaker-language"},
	{"lego-spike-prime", "spike-prime-app"},
	{"notary", "notary-project"},
	{"rubygems", "rubygems.org"},
	{"web-components", "webcomponents.org"},
}

func checkTwins(t *testing.T, a, b string) {
	t.Helper()
	if !slices.Contains(apart, [2]string{min(a, b), max(a, b)}) {
		t.Errorf("%s and %s have the same name and the same home page: one is to be an alias of the other", a, b)
	}
}

// twinPage returns an address without what leads to the same page with it and without it.
func twinPage(url string) string {
	page := strings.ToLower(url)
	for _, start := range []string{"https://", "http://", "www."} {
		page = strings.TrimPrefix(page, start)
	}
	return strings.TrimSuffix(strings.TrimRight(page, "/"), ".git")
}

func twinWords(name string) []string {
	return strings.FieldsFunc(Fold(name), func(r rune) bool { return strings.ContainsRune(" -_./()", r) })
}

// Words that a name has in one place and lacks in another.
var (
	twinMakers = []string{"adobe", "amazon", "apache", "aws", "azure", "facebook", "gnu", "google", "ibm", "jetbrains",
		"linkedin", "microsoft", "mozilla", "nasa", "netflix", "nvidia", "oracle", "twitter", "uber", "yandex"}
	twinNouns = []string{"app", "framework", "lang", "language", "library", "package", "plugin", "program", "project", "software", "the"}
)

// twinName folds a name of a thing with that home page: without a maker before it, nouns that
// say what it is, blanks, hyphens and accents. A name that is the host of the page loses its
// ending.
func twinName(name, page string) string {
	if host, _, _ := strings.Cut(page, "/"); Fold(name) == host {
		name = name[:strings.LastIndexByte(name, '.')]
	}
	words := twinWords(name)
	if len(words) > 1 && slices.Contains(twinMakers, words[0]) {
		words = words[1:]
	}
	own := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return slices.Contains(twinNouns, word) })
	if len(own) == 0 {
		own = words
	}
	return strings.Map(func(r rune) rune {
		if '\u0300' <= r && r <= '\u036f' {
			return -1
		}
		return r
	}, norm.NFD.String(strings.Join(own, "")))
}
