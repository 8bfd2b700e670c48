package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	glossAnd    = regexp.MustCompile(`\bgloss ([a-z]+)((?:[^\n|;>]| - )*)`)
	optionNamed = regexp.MustCompile(`(?:^|[ \[(])(--[a-z][a-z-]*)\b`)
)

// verbs follow the name of the program in a sentence; all else that does is a
// command.
var verbs = strings.Fields("or and for itself has had can cannot will did should does is was needs made wrote has takes knows reads writes finds " +
	"use fetches builds carries turns as is from asks goes looks prints gives makes adds tells leaves puts found")

// Each command and each option that a message, a help text or the README names
// is there.
func TestWhatIsNamedExists(t *testing.T) {
	options := optionsOf()
	where := map[string][]string{} // texts by their places
	for _, dir := range []string{".", "../../model", "../../notes", "../../export", "../../themes"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "../../export/pdf/booktest") || strings.HasPrefix(path, "../../export/locale") {
				return err
			}
			where[path], err = literals(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	where["README.md"] = strings.Split(string(readme), "\n")
	commands, flags := 0, 0
	for path, texts := range where {
		for _, text := range texts {
			for _, m := range glossAnd.FindAllStringSubmatch(text, -1) {
				own, known := options[m[1]]
				if !known {
					if !slices.Contains(verbs, m[1]) {
						t.Errorf("%s: there is no gloss %s, which is named in %q", path, m[1], text)
					}
					continue
				}
				commands++
				for _, o := range optionNamed.FindAllStringSubmatch(m[2], -1) {
					if flags++; !own[o[1]] && !options["help"][o[1]] {
						t.Errorf("%s: gloss %s has no %s, which is named in %q", path, m[1], o[1], text)
					}
				}
			}
			if !isProse(text) && filepath.Dir(path) != "." {
				continue
			}
			for _, o := range optionNamed.FindAllStringSubmatch(text, -1) {
				if flags++; !options[""][o[1]] {
					t.Errorf("%s: no command has %s, which is named in %q", path, o[1], text)
				}
			}
		}
	}
	if commands < 80 || flags < 60 {
		t.Errorf("only %d commands and %d options are named", commands, flags)
	}
}

// isProse reports whether a text is a sentence, more or less, and neither code nor a list
// of the options of other programs.
func isProse(text string) bool {
	words := 0
	for word := range strings.FieldsSeq(text) {
		if !strings.HasPrefix(word, "-") {
			words++
		}
	}
	return words >= 4 && !strings.ContainsAny(text, "{<")
}

// optionsOf returns the options of each command, and under "" those of all.
func optionsOf() map[string]map[string]bool {
	p := &program{stage: newStage(), args: []string{"gloss", "help"}, getenv: func(string) string { return "" }}
	all := map[string]map[string]bool{"": {"--version": true, "--help": true}}
	for _, c := range p.commands() {
		own := map[string]bool{"--help": true}
		for _, f := range p.complete(c).Flags {
			for _, name := range f.Names() {
				own["--"+name], all[""]["--"+name] = true, true
			}
		}
		all[c.name] = own
	}
	return all
}

// literals returns the strings in a file of Go, those that are put together with
// + as one.
func literals(path string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var list []string
	var joined func(e ast.Expr) (string, bool)
	joined = func(e ast.Expr) (string, bool) {
		switch e := e.(type) {
		case *ast.BasicLit:
			s, err := strconv.Unquote(e.Value)
			return s, err == nil && e.Kind == token.STRING
		case *ast.BinaryExpr:
			x, one := joined(e.X)
			y, other := joined(e.Y)
			if e.Op != token.ADD || !one && !other {
				return "", false
			}
			return x + map[bool]string{false: "X", true: ""}[one] + map[bool]string{false: "X", true: ""}[other] + y, true
		}
		return "", false
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if s, ok := joined(e); ok {
				list = append(list, s)
				return false
			}
		}
		return true
	})
	return list, nil
}
