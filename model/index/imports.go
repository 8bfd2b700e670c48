package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds what lines of programs import.

// imports finds what a line of code imports, and reports whether it does. What no
// catalogue has is a name where the notes write the line out themselves or say in which
// language it is, unless it is a module of that language's own library, a word of prose,
// as programs call their own parts, or in a folder of the program.
func (f *finder) imports(i int32, text string, from, to int) bool {
	line := text[from:to]
	if f.quotedImport(i, text, from, to) {
		return true
	}
	word := importWords.at(line)
	if word == "" {
		return false
	}
	for at := from + len(word); at < to; {
		n := moduleSize(text[at:to])
		if n < 2 {
			return true
		}
		name := text[at : at+n]
		e := f.entryNamed(name)
		if stem := strings.TrimRight(name, "0123456789"); e == nil && len(stem) > 3 {
			e = f.entryNamed(stem) // "opencv2"
		}
		if e != nil {
			f.add(i, at, at+n, f.thingOf(e), whyCommand, true, true)
		} else if f.importsWhole(i, word, text[at+n:to]) {
			f.importUnknown(i, text, at, at+n)
		}
		if word != "import " || !strings.HasPrefix(text[at+n:to], ", ") {
			return true
		}
		at += n + len(", ")
	}
	return true
}

// importWords are what lines of programs begin with that import something.
var importWords = startsOf("from ", "import ", "require '", "require \"", "use ", "#include <", "using ")

// moduleSize returns how many bytes the name of a module has with which a text begins.
func moduleSize(text string) (n int) {
	for n < len(text) && (isWordByte(text[n]) || text[n] == '-') {
		n++
	}
	return n
}

// importsWhole reports whether what follows the name of a module that no catalogue has
// leaves it the whole of what such a line imports, or the package of it.
func (f *finder) importsWhole(i int32, word, rest string) bool {
	python := true
	if b := f.layout.codeOf(&f.layout.runs[i]); b != nil {
		if !importing(b.Language) {
			return false
		}
		python = strings.HasPrefix(strings.ToLower(b.Language), "py")
	}
	switch word {
	case "from ":
		if strings.HasPrefix(rest, ".") {
			rest = rest[len(rest)-len(strings.TrimLeft(rest, "._abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")):]
		}
		return strings.HasPrefix(rest, " import ")
	case "import ":
		if strings.HasPrefix(rest, ".") {
			return python && len(rest) > 1 && 'a' <= rest[1] && rest[1] <= 'z'
		}
		return rest == "" || rest == ";" || strings.HasPrefix(rest, " as ") || strings.HasPrefix(rest, ", ") || strings.HasPrefix(strings.TrimLeft(rest, " "), "#")
	case "use ":
		return strings.HasPrefix(rest, "::")
	case "#include <":
		return strings.HasPrefix(rest, "/")
	case "require '", "require \"":
		return rest != "" && (rest[0] == word[len(word)-1] || rest[0] == '/')
	}
	return false
}

// importing reports whether a block of code is in a language whose lines import packages
// by their names.
func importing(language string) bool {
	switch strings.ToLower(language) {
	case "python", "python3", "py", "pycon", "ipython", "ruby", "rb", "js", "javascript", "jsx", "ts", "typescript", "tsx", "mjs", "node", "rust", "rs", "c", "cpp", "c++", "cc", "h", "hpp", "lua", "go", "golang", "swift", "coffee", "coffeescript":
		return true
	}
	return false
}

// importUnknown makes a tool of the bytes [lo,hi), which are the name of a module that no
// catalogue has.
func (f *finder) importUnknown(i int32, text string, lo, hi int) {
	name := text[lo:hi]
	if len(name) < 4 || len(name) > longestGuess || name[0] == '_' || !nameLike(name) || !startsLikeName(name) || standardModule(name) || placeholder(name) {
		return
	}
	if f.senseOf(name) != strange || f.usageOf(name) != unusual || f.personal(name) || ownModule(name) {
		return
	}
	t := f.learn(name, whyCommand)
	t.confirmed = true
	f.add(i, lo, hi, t, whyCommand, true, true)
}

// placeholder reports whether a name stands for any.
func placeholder(name string) bool {
	name = catalog.Fold(name)
	return strings.HasPrefix(name, "foo") || strings.HasPrefix(name, "bar") || strings.HasPrefix(name, "baz") || strings.Contains(name, "example") || strings.HasPrefix(name, "xxx")
}

// ownModule reports whether a name says that it is that of a part of the program itself:
// "myutils", "app_models".
func ownModule(name string) bool {
	name = catalog.Fold(name)
	if strings.HasPrefix(name, "my") || strings.HasPrefix(name, "your") || strings.HasPrefix(name, "our") {
		return true
	}
	if k := strings.IndexByte(name, '_'); k > 0 {
		return ordinaryWord(name[:k]) && ordinaryWord(name[k+1:])
	}
	return ownEndings.of(name)
}

var ownEndings = endsOf("utils", "util", "helper", "helpers", "config", "settings", "models", "views", "tests", "app", "common", "module", "project")

// quotedImport finds the package whose name stands in quotation marks in a line that
// imports it: "const x = require('x')", "import { y } from 'x'", an address of Go.
func (f *finder) quotedImport(i int32, text string, from, to int) bool {
	line := text[from:to]
	lo := quotedModule(line)
	if lo == 0 {
		return false
	}
	size := strings.IndexByte(line[lo:], line[lo-1])
	if size < 2 {
		return false
	}
	path := line[lo : lo+size]
	if strings.IndexByte("./~@#", path[0]) >= 0 || strings.HasPrefix(path, "node:") || strings.IndexByte(path, ' ') >= 0 {
		return true // a part of the program, or of the language's own library
	}
	name, rest, _ := strings.Cut(path, "/")
	if strings.IndexByte(name, '.') > 0 && rest != "" {
		if owner, repo, ok := strings.Cut(rest, "/"); ok && siteOfRepositories(name) {
			lo += len(name) + 1 + len(owner) + 1
			name, _, _ = strings.Cut(repo, "/")
		} else {
			return true
		}
	} else if strings.HasPrefix(line, "import \"") || standardModule(name) {
		return true // as Go calls its own
	}
	if e := f.entryNamed(name); e != nil {
		f.add(i, from+lo, from+lo+len(name), f.thingOf(e), whyCommand, true, true)
		return true
	}
	if b := f.layout.codeOf(&f.layout.runs[i]); b == nil || importing(b.Language) {
		f.importUnknown(i, text, from+lo, from+lo+len(name))
	}
	return true
}

// siteOfRepositories reports whether a host has repositories by their owners.
func siteOfRepositories(host string) bool {
	switch host {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org":
		return true
	}
	return false
}

// quotedModule returns where the name of a module in quotation marks begins in a line that
// imports it; 0 for none.
func quotedModule(line string) int {
	if k := strings.Index(line, "require("); k >= 0 && k+9 < len(line) && (line[k+8] == '\'' || line[k+8] == '"') {
		return k + 9
	}
	if strings.HasPrefix(line, "\"") { // as in the lists of Go
		host, _, ok := strings.Cut(line[1:], "/")
		if ok && siteOfRepositories(host) && strings.HasSuffix(strings.TrimRight(line, " \r"), "\"") {
			return 1
		}
		return 0
	}
	if !strings.HasPrefix(line, "import ") && !strings.HasPrefix(line, "export ") {
		return 0
	}
	if b := byteAt(line, len("import ")); b == '\'' || b == '"' {
		return len("import ") + 1
	}
	if k := strings.Index(line, " from "); k > 0 && k+7 < len(line) && (line[k+6] == '\'' || line[k+6] == '"') {
		return k + 7
	}
	return 0
}

// fromImport finds a point that is a line of Python: "from X import Y". A point
// is written to be read, so that X matters even where no catalogue has it.
func (f *finder) fromImport(i int32, r *run) {
	rest, ok := strings.CutPrefix(r.text, "from ")
	if !ok || len(r.text) > 160 {
		return
	}
	words := strings.Fields(rest)
	if len(words) < 3 || words[1] != "import" || strings.Trim(words[0], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") != "" {
		return
	}
	for k, w := range words[2:] {
		if w == "as" || w == "*" {
			continue
		}
		if last := k == len(words)-3; !last && !strings.HasSuffix(w, ",") && words[3+k] != "as" && (k == 0 || words[1+k] != "as") {
			return
		}
	}
	name := firstWordOf(words[0])
	lo := strings.Index(r.text, name)
	if len(name) >= 3 {
		f.add(i, lo, lo+len(name), f.tool(name), whyCommand, true, true)
	}
}
