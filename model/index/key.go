package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// foldKey makes a key of a name.
func foldKey(name string) string {
	if unparted(name) {
		return catalog.Fold(name)
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(catalog.Fold(name), "-", " ")), "-")
}

// unparted reports whether a name has neither blanks nor hyphens. It says no of names
// with letters beyond ASCII.
func unparted(name string) bool {
	for i := range len(name) {
		if b := name[i]; b <= ' ' || b == '-' || b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// keyOf makes a key of a name that is found in the notes. It is that of an entry of
// the catalogue only where the entry has the name too, perhaps in another case.
func keyOf(cat *catalog.Catalog, name string) string {
	key := foldKey(name)
	e, ok := cat.Lookup(key)
	if !ok {
		return key
	}
	for n := range e.Names() {
		if foldKey(n.Text) == key {
			return key
		}
	}
	return key + "-"
}

// keyBeside makes a key of the name of something else than the catalogue knows by it.
func keyBeside(cat *catalog.Catalog, name string) string {
	key := foldKey(name)
	if _, ok := cat.Lookup(key); ok {
		return key + "-"
	}
	return key
}
