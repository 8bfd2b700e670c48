package index

import "strings"

// This file finds names that are spelt as the identifiers of programs, by the noun that
// says that they are none: "the WiFiManager library", "the Wire.h library".

// offered learns the words before such a noun that are no name by their look, but
// not those of a part of a program: "the FooManager class".
func (f *finder) offered(r *run) {
	text := r.text
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		if f.vocabulary.briefs[t.word]&productBrief == 0 || t.lo < 4 || text[t.lo-1] != ' ' || !wholeProduct(text[t.lo:]) {
			continue
		}
		before := strings.TrimRight(text[:t.lo-1], "\"”’`*_")
		name := before[strings.LastIndexAny(before, " \t(\"`*/")+1:]
		name = strings.TrimPrefix(strings.TrimPrefix(name, "“"), "‘")
		if len(name) < 4 || len(name) > longestGuess || !plainASCII(name) || f.entryNamed(name) != nil || !identifier(name) && !header(name) {
			continue
		}
		f.learn(name, whyPhrase).confirmed = true
	}
}

// takenNoun reports whether the word says of the one before it that it is what others
// use, and of no part of a program.
func takenNoun(word string) bool {
	switch word {
	case "library", "Library", "framework", "Framework", "package", "plugin", "Plugin", "plug", "add", "addon", "extension", "app", "App", "gem", "crate", "SDK", "sdk",
		"bibliotheek", "Bibliothek", "Paket", "biblioteket", "biblioteka":
		return true
	}
	return false
}

// wholeProduct reports whether the text that begins with the first part of "plug-in" or
// "add-on" goes on with the other.
func wholeProduct(text string) bool {
	switch firstWordOf(text) {
	case "plug":
		return strings.HasPrefix(text, "plug-in")
	case "add":
		return strings.HasPrefix(text, "add-on")
	}
	return true
}

// identifier reports whether a word with capitals within ends as identifiers do.
func identifier(word string) bool {
	for i := range len(word) {
		if !isASCIILetter(word[i]) && !isDigit(word[i]) {
			return false
		}
	}
	return isUpper(word[0]) && camel(word) && programEndings.after(strings.TrimRight(word, "s0123456789"), 1)
}

// header reports whether a name is that of a file which programs in C include, after
// what it offers them.
func header(name string) bool {
	for _, ending := range [...]string{".h", ".hpp", ".hh"} {
		if stem, ok := strings.CutSuffix(name, ending); ok {
			return len(stem) > 1 && nameLike(stem) && strings.IndexByte(stem, '.') < 0
		}
	}
	return false
}
