package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// rooms say what the packages of a folder may import of gloss. The first that
// fits counts; "x/*" is each package below x.
var rooms = []struct {
	room string
	may  []string
}{
	{"cmd/*", []string{"*"}},
	{"model", nil},
	{"model/catalog", []string{"model"}},
	{"model/index", []string{"model", "model/catalog"}},
	{"model/reading", []string{"model", "model/catalog"}},
	{"notes", []string{"model"}},
	{"notes/*", []string{"notes", "model"}},
	{"themes", nil},
	{"export", []string{"model", "themes"}},
	{"export/*", []string{"export", "model", "themes"}},
}

// lodgers are libraries that only one room may name.
var lodgers = []struct{ library, room string }{
	{"github.com/yuin/goldmark", "notes/markdown"},
	{"github.com/jung-kurt/gofpdf", "export/pdf"},
	{"github.com/bmaupin/go-epub", "export/epub"},
	{"github.com/urfave/cli", "cmd/gloss"},
}

// worldly are names that only cmd may use, by import path: they touch the
// machine. "*" means that the package must not be imported at all.
var worldly = map[string][]string{
	"os":            {"*"},
	"os/exec":       {"*"},
	"os/signal":     {"*"},
	"net/http":      {"*"},
	"log":           {"*"},
	"math/rand":     {"*"},
	"math/rand/v2":  {"*"},
	"path/filepath": {"*"},
	"time":          {"Now", "Since", "Until", "Sleep", "Local"},
	"fmt":           {"Print", "Printf", "Println"},
}

// topLevel are the names that may stand in the top folder, beside dot-files
// and the folder that the sample is built into.
var topLevel = []string{"cmd", "model", "export", "themes", "notes", "go.mod", "go.sum", "README.md", "LICENSE", "out"}

func TestHouseRules(t *testing.T) {
	faults, files := houseFaults(t, os.DirFS(moduleRoot(t)))
	for _, f := range faults {
		t.Error(f)
	}
	if files < 30 {
		t.Errorf("only %d Go files were looked at", files)
	}
}

// A check that cannot fail is none: each rule is broken here once.
func TestHouseRulesFindFaults(t *testing.T) {
	goFile := func(pkg string, imports ...string) string {
		return "// Package " + pkg + " is.\npackage " + pkg + "\nimport (\n\"" + strings.Join(imports, "\"\n\"") + "\"\n)\n"
	}
	house := func(name, text string) fstest.MapFS { return fstest.MapFS{name: {Data: []byte(text)}} }
	for name, c := range map[string]struct {
		house fstest.MapFS
		want  string
	}{
		"model imports notes":      {house("model/a.go", goFile("model", "gloss/notes")), "model may not import gloss/notes"},
		"reader imports reader":    {house("notes/text/a.go", goFile("text", "gloss/notes/markdown")), "notes/text may not import gloss/notes/markdown"},
		"exporter imports notes":   {house("export/pdf/a.go", goFile("pdf", "gloss/notes")), "export/pdf may not import gloss/notes"},
		"exporter imports catalog": {house("export/html/a.go", goFile("html", "gloss/model/catalog")), "export/html may not import gloss/model/catalog"},
		"deep exporter, other":     {house("export/pdf/paint/a.go", goFile("paint", "gloss/export/epub")), "export/pdf/paint may not import gloss/export/epub"},
		"index imports reading":    {house("model/index/a.go", goFile("index", "gloss/model/reading")), "model/index may not import gloss/model/reading"},
		"test breaks an arrow":     {house("model/a_test.go", goFile("model", "gloss/notes")), "model may not import gloss/notes"},
		"goldmark astray":          {house("notes/text/a.go", goFile("text", "github.com/yuin/goldmark/ast")), "only notes/markdown may import"},
		"gofpdf astray":            {house("cmd/gloss/a.go", goFile("main", "github.com/jung-kurt/gofpdf")), "only export/pdf may import"},
		"go-epub astray":           {house("export/pdf/a.go", goFile("pdf", "github.com/bmaupin/go-epub")), "only export/epub may import"},
		"cli astray":               {house("cmd/check/a.go", goFile("main", "github.com/urfave/cli/v2")), "only cmd/gloss may import"},
		"os outside cmd":           {house("themes/a.go", goFile("themes", "os")), "themes may not use os"},
		"the clock outside cmd":    {house("model/a.go", "// Package model is.\npackage model\nimport clock \"time\"\nvar now = clock.Now()\n"), "model may not use time.Now"},
		"printing outside cmd":     {house("model/a.go", "// Package model is.\npackage model\nimport \"fmt\"\nfunc f() { fmt.Println() }\n"), "model may not use fmt.Println"},
		"no package comment":       {house("model/a.go", "package model\n"), "model has no package comment"},
		"unknown room":             {house("util/a.go", goFile("util", "fmt")), "util is no room"},
		"odd file on top":          {house("notes.txt", ""), "notes.txt may not stand in the top folder"},
	} {
		t.Run(name, func(t *testing.T) {
			faults, _ := houseFaults(t, c.house)
			if !slices.ContainsFunc(faults, func(f string) bool { return strings.Contains(f, c.want) }) {
				t.Errorf("want a fault with %q, got %q", c.want, faults)
			}
		})
	}
	good := fstest.MapFS{
		"model/a.go":       {Data: []byte(goFile("model", "time", "strings"))},
		"export/pdf/a.go":  {Data: []byte(goFile("pdf", "gloss/export", "gloss/export/pdf/font", "github.com/jung-kurt/gofpdf"))},
		"model/o_test.go":  {Data: []byte(goFile("model", "os"))},
		"cmd/gloss/a.go":   {Data: []byte(goFile("main", "os", "gloss/notes"))},
		".github/notes.go": {Data: []byte("nonsense")},
	}
	if faults, _ := houseFaults(t, good); len(faults) > 0 {
		t.Errorf("a good house has faults: %q", faults)
	}
}

// houseFaults holds all Go files of a module to the tables above.
func houseFaults(t *testing.T, house fs.FS) (faults []string, files int) {
	t.Helper()
	entries, err := fs.ReadDir(house, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name()[0] != '.' && !slices.Contains(topLevel, e.Name()) {
			faults = append(faults, e.Name()+" may not stand in the top folder")
		}
	}
	commented := map[string]bool{}
	err = fs.WalkDir(house, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && name != "." && (e.Name()[0] == '.' || e.Name() == "testdata" || name == "out") {
			return fs.SkipDir
		}
		if e.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		files++
		text, err := fs.ReadFile(house, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		if !strings.HasSuffix(name, "_test.go") {
			commented[dir] = commented[dir] || file.Doc != nil
		}
		faults = append(faults, fileFaults(dir, name, file)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, ok := range commented {
		if !ok {
			faults = append(faults, dir+" has no package comment")
		}
	}
	slices.Sort(faults)
	return faults, files
}

func fileFaults(dir, name string, file *ast.File) (faults []string) {
	fault := func(format string, args ...any) {
		faults = append(faults, name+": "+fmt.Sprintf(format, args...))
	}
	room, may, ok := roomOf(dir)
	if !ok {
		fault("%s is no room of the house", dir)
	}
	for _, spec := range file.Imports {
		what, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			fault("%v", err)
			continue
		}
		if own, ok := strings.CutPrefix(what, "gloss/"); ok && !mayImport(room, may, own) {
			fault("%s may not import %s", dir, what)
		}
		for _, l := range lodgers {
			if strings.HasPrefix(what, l.library) && !within(l.room, dir) {
				fault("only %s may import %s", l.room, l.library)
			}
		}
		if !within("cmd", dir) && !strings.HasSuffix(name, "_test.go") {
			for _, use := range worldlyUses(file, spec, what) {
				fault("%s may not use %s", dir, use)
			}
		}
	}
	return faults
}

// roomOf returns the room that a folder belongs to: the folder of a table row,
// or the one below "x/*".
func roomOf(dir string) (room string, may []string, ok bool) {
	for _, r := range rooms {
		if r.room == dir {
			return dir, r.may, true
		}
	}
	for _, r := range rooms {
		if parent, any := strings.CutSuffix(r.room, "/*"); any && strings.HasPrefix(dir, parent+"/") {
			own, _, _ := strings.Cut(dir[len(parent)+1:], "/")
			return parent + "/" + own, r.may, true
		}
	}
	return "", nil, false
}

func mayImport(room string, may []string, what string) bool {
	return within(room, what) || slices.Contains(may, "*") || slices.Contains(may, what)
}

func within(room, dir string) bool { return dir == room || strings.HasPrefix(dir, room+"/") }

// worldlyUses returns what a file uses of an import that only cmd may use.
func worldlyUses(file *ast.File, spec *ast.ImportSpec, what string) (uses []string) {
	names := worldly[what]
	if slices.Contains(names, "*") {
		return []string{what}
	}
	local := path.Base(what)
	if spec.Name != nil {
		local = spec.Name.Name
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == local && slices.Contains(names, sel.Sel.Name) {
				uses = append(uses, path.Base(what)+"."+sel.Sel.Name)
			}
		}
		return true
	})
	return uses
}

// moduleRoot returns the folder of go.mod.
func moduleRoot(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
