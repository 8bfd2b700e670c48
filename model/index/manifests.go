package index

import "strings"

// This file finds the packages that files of projects declare, where notes have a part of
// such a file as code: a Cargo.toml, a package.json, a Gemfile, the head of a script.

// manifest is which list of packages the lines of a block of code are in.
type manifest uint8

const (
	noManifest   manifest = iota
	tomlManifest          // name = "1.0", up to the next table
	jsonManifest          // "name": "^1.0", up to the closing brace
	goManifest            // example.org/owner/name v1.0, up to the closing bracket
)

// declared finds the packages that a block of code declares.
func (f *finder) declared(i int32, text string) {
	within := noManifest
	for from := 0; from < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[from:], '\n'); k >= 0 {
			end = from + k
		}
		lo := from
		for lo < end && (text[lo] == ' ' || text[lo] == '\t') {
			lo++
		}
		if lo < end {
			within = f.declaredIn(i, text[:end], lo, within)
		}
		from = end + 1
	}
}

// declaredIn looks at the line from lo to the end of text, in such a list, and returns in
// which the next line is.
func (f *finder) declaredIn(i int32, text string, lo int, within manifest) manifest {
	line := strings.TrimRight(text[lo:], " \r,")
	if line == "" {
		return within
	}
	switch within {
	case tomlManifest:
		if line[0] == '[' {
			break
		}
		if name, _, ok := strings.Cut(line, "="); ok {
			f.declare(i, text, lo, lo+len(strings.TrimRight(name, " ")))
		}
		return within
	case jsonManifest:
		if line[0] == '}' {
			return noManifest
		}
		if name, _, ok := strings.Cut(strings.TrimPrefix(line, `"`), `":`); ok && line[0] == '"' {
			f.declare(i, text, lo+1, lo+1+len(name))
		}
		return within
	case goManifest:
		if line[0] == ')' {
			return noManifest
		}
		if path, _, ok := strings.Cut(line, " v"); ok {
			f.declareLast(i, text, lo, lo+len(path))
		}
		return within
	}
	return f.declaredBy(i, text, lo, line)
}

// declaredBy looks at a line, from lo on, that is in no such list: it may begin one, or
// declare a package itself.
func (f *finder) declaredBy(i int32, text string, lo int, line string) manifest {
	switch line[0] {
	case '[':
		if strings.HasSuffix(line, "dependencies]") {
			return tomlManifest
		}
	case '"':
		if key, rest, _ := strings.Cut(line[1:], `"`); strings.TrimLeft(rest, ": ") == "{" && (strings.HasSuffix(strings.ToLower(key), "dependencies") || key == "require" || key == "require-dev") {
			return jsonManifest
		}
	case 'r':
		if line == "require (" {
			return goManifest
		}
	}
	for k := range declarations {
		d := &declarations[k]
		if line[0] != d.before[0] {
			continue // as most
		}
		rest, ok := strings.CutPrefix(line, d.before)
		if !ok {
			continue
		}
		if name, _, ok := strings.Cut(rest, d.after); ok {
			at := lo + len(d.before)
			f.declareLast(i, text, at, at+len(name))
		}
		return noManifest
	}
	if k := strings.Index(line, "=="); k > 0 && k+2 < len(line) && isDigit(line[k+2]) && strings.IndexByte(line, ' ') < 0 {
		f.declare(i, text, lo, lo+k)
	}
	return noManifest
}

// declarations are what stands before and after the name of a package on a line of its
// own.
var declarations = [...]struct{ before, after string }{
	{"gem '", "'"}, {`gem "`, `"`}, {"Plug '", "'"}, {"Plugin '", "'"}, {`Plug "`, `"`}, {"(use-package ", " "}, {"(use-package ", ")"}, {"library(", ")"}, {"{:", ","},
	{`Pkg.add("`, `"`}, {`install.packages("`, `"`}, {"install.packages('", "'"}, {`\usepackage{`, "}"}, {"<artifactId>", "<"},
}

// declareLast is declare for the last part of a path.
func (f *finder) declareLast(i int32, text string, lo, hi int) {
	if k := strings.LastIndexByte(text[lo:hi], '/'); k >= 0 {
		lo += k + 1
	}
	f.declare(i, text, lo, hi)
}

// declare makes a candidate of the bytes [lo,hi), which are the name of a package. Ordinary
// words that no known library is called by are left to other evidence: packages of all
// sorts are called so.
func (f *finder) declare(i int32, text string, lo, hi int) {
	name := text[lo:hi]
	if len(name) < 3 || len(name) > longestGuess || strings.IndexByte(name, ' ') >= 0 || !nameLike(name) || !startsLikeName(name) {
		return
	}
	switch e := f.entryNamed(name); {
	case e != nil && (e.Kind() == "library" || e.Kind() == "framework"):
	case f.usageOf(name) == everyday, e == nil && f.senseOf(name) >= proper && !distinct(name):
		return
	}
	t := f.learn(name, whyCommand)
	t.confirmed = true
	f.add(i, lo, hi, t, whyCommand, true, true)
}
