package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model/catalog"
)

// Two things have the name Swift: the language is called so, OpenStack Swift is so for short.
// Two are called Nx.
const (
	twoSwifts = "# Cloud\n\nSwift is the object store of OpenStack. Nova and Glance too.\n\n# Mobile\n\nWe wrote it in Swift. Xcode compiles Swift."
	twoNx     = "# JS\n\nNx builds our monorepo with React and Angular.\n\n# Elixir\n\nElixir, Erlang, Livebook, Phoenix and Elixir Nx; Nx is a library of Elixir."
)

// TestMeantThing: a decision on one of several things of a name is on that one.
func TestMeantThing(t *testing.T) {
	const (
		store    = "OpenStack Swift: Swift@3:1 Swift@7:16 Swift@7:38"
		language = "Swift: Swift@3:1 Swift@7:16 Swift@7:38"
	)
	for _, c := range []struct{ text, decisions, want string }{
		{twoSwifts, "? Redis: see also Django", "OpenStack Swift: Swift@3:1; Swift: Swift@7:16 Swift@7:38"},
		{twoSwifts, "+ Swift", language},
		{twoSwifts, "+ Swift (language)", language},
		{twoSwifts, "+ OpenStack Swift", store},
		{twoSwifts, "+ Swift\n+ OpenStack Swift", "OpenStack Swift: Swift@3:1; Swift: Swift@7:16 Swift@7:38"},
		{twoSwifts, "- OpenStack Swift", "Swift: Swift@7:16 Swift@7:38"},
		{twoSwifts, "- OpenStack Swift\n+ Swift", language},
		{twoSwifts, "- Swift", "OpenStack Swift: Swift@3:1"},
		{twoSwifts, "- Swift\n+ OpenStack Swift", store},
		{twoSwifts, "- Swift (language)\n? Swift: see also Nova", "OpenStack Swift: Swift@3:1"},
		{twoSwifts, "- Swift\n- OpenStack Swift", ""},
		{twoNx, "? Redis: see also Django", "Nx (library): Elixir Nx@7:39 Nx@7:50; Nx (tool): Nx@3:1"},
		{twoNx, "+ Nx (library)", "Nx: Nx@3:1 Elixir Nx@7:39 Nx@7:50"},
		{twoNx, "+ Nx", "Nx (library): Elixir Nx@7:39 Nx@7:50; Nx (tool): Nx@3:1"},
		{twoNx, "- Nx", ""},
		{twoNx, "- Nx (tool)\n+ Nx (library)", "Nx: Nx@3:1 Elixir Nx@7:39 Nx@7:50"},
		{twoNx, "Nx (tool): name Nrwl Nx", "Nrwl Nx: Nx@3:1; Nx: Elixir Nx@7:39 Nx@7:50"},
		{"Xcode\nSwift runs", "+ Swift\n+ OpenStack Swift", "Swift: Swift@2:1"},
		{"a widget\nthe Swift widget", "+ Swift\n+ OpenStack Swift", "Swift: Swift@2:5"},
	} {
		lists, said := decideOn(t, parse(t, "n", c.text), c.decisions)
		var got []string
		for line := range strings.Lines(placesOf(lists.Tools)) {
			if name, _, _ := strings.Cut(line, ":"); strings.Contains(name, "Swift") || strings.Contains(name, "Nx") {
				if !strings.Contains(line, ": see ") {
					got = append(got, strings.TrimSpace(line))
				}
			}
		}
		slices.Sort(got)
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q: the index has %q, want %q", c.decisions, got, c.want)
		}
		for _, d := range said {
			if !strings.Contains(c.decisions, "see also") && !strings.Contains(c.decisions, "+ OpenStack") {
				t.Errorf("%q: said %v", c.decisions, d)
			}
		}
	}
}

// TestMeantElsewhere: what is decided on a thing that the notes do not name is told with what
// they name instead, and alters nothing of that.
func TestMeantElsewhere(t *testing.T) {
	lists, said := decideOn(t, parse(t, "n", "# Cloud\n\nSwift is the object store of OpenStack. Nova and Glance too."), "? Swift: principal 3; name Apple Swift")
	if got := placesOf(lists.Tools); !strings.Contains(got, "OpenStack Swift: Swift@3:1") || strings.Contains(got, "Apple") {
		t.Errorf("the index has %q", got)
	}
	if len(said) != 1 || said[0].Message != `"Swift" is decided, but what the notes call so is "OpenStack Swift"` {
		t.Errorf("said %v", said)
	}
}

// TestMeant: a name means the entry that the catalogue, or its name with the kind, calls so.
func TestMeant(t *testing.T) {
	for name, want := range map[string]string{
		"Swift": "swift", "swift": "swift", "Swift (language)": "swift", "Swift (mobile)": "", "OpenStack Swift": "openstack-swift",
		"Swift language": "", "Nobody": "", "(x)": "", "": "",
	} {
		got := Meant(catalog.Builtin(), name)
		if strings.Join(got, " ") != want {
			t.Errorf("%q means %q, want %q", name, got, want)
		}
	}
	if got := Meant(catalog.Builtin(), "Nx"); len(got) != 2 {
		t.Errorf("Nx means %q, want two", got)
	}
}
