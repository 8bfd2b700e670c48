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
	"regexp"
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
	{"model/abbreviation", nil},
	{"model/summary", []string{"model", "model/abbreviation"}},
	{"model/calendar", nil},
	{"model/isbn", nil},
	{"model/index", []string{"model", "model/catalog", "model/index/terms", "model/isbn", "model/summary"}},
	{"model/index/terms", []string{"model", "model/catalog"}},
	{"model/reading", []string{"model", "model/abbreviation", "model/calendar", "model/catalog", "model/isbn"}},
	{"model/typography", []string{"model", "model/summary"}},
	{"notes", []string{"model", "model/calendar"}},
	{"notes/*", []string{"notes", "model"}},
	{"themes", nil},
	{"export", []string{"model", "themes"}},
	{"export/locale", []string{"model"}},
	{"export/*", []string{"export", "export/locale", "model", "model/summary", "themes"}},
}

// kits are packages that help to test the packages of a folder, and that only
// their tests may import.
var kits = map[string]string{"notes/notestest": "notes"}

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

// leave is given to a file, by name and what it uses, with the reason. Leave
// that nobody takes is a fault.
var leave = map[string]string{
	"export/epub/draft.go uses net/http": "go-epub must be given a client, and gets one that refuses all requests",
}

// topLevel are the names that may stand in the top folder, beside dot-files
// and what .gitignore names.
var topLevel = []string{"cmd", "model", "export", "themes", "notes", "go.mod", "go.sum", "README.md", "LICENSE"}

func TestHouseRules(t *testing.T) {
	faults, files := houseFaults(t, os.DirFS(moduleRoot(t)), leave)
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
		leave map[string]string
	}{
		"model imports notes":      {house("model/a.go", goFile("model", "gloss/notes")), "model may not import gloss/notes", nil},
		"reader imports reader":    {house("notes/text/a.go", goFile("text", "gloss/notes/markdown")), "notes/text may not import gloss/notes/markdown", nil},
		"exporter imports notes":   {house("export/pdf/a.go", goFile("pdf", "gloss/notes")), "export/pdf may not import gloss/notes", nil},
		"exporter imports catalog": {house("export/html/a.go", goFile("html", "gloss/model/catalog")), "export/html may not import gloss/model/catalog", nil},
		"deep exporter, other":     {house("export/pdf/paint/a.go", goFile("paint", "gloss/export/epub")), "export/pdf/paint may not import gloss/export/epub", nil},
		"index imports reading":    {house("model/index/a.go", goFile("index", "gloss/model/reading")), "model/index may not import gloss/model/reading", nil},
		"test breaks an arrow":     {house("model/a_test.go", goFile("model", "gloss/notes")), "model may not import gloss/notes", nil},
		"test kit astray":          {house("notes/text/a.go", goFile("text", "gloss/notes/notestest")), "notes/text may not import gloss/notes/notestest", nil},
		"goldmark astray":          {house("notes/text/a.go", goFile("text", "github.com/yuin/goldmark/ast")), "only notes/markdown may import", nil},
		"gofpdf astray":            {house("cmd/gloss/a.go", goFile("main", "github.com/jung-kurt/gofpdf")), "only export/pdf may import", nil},
		"go-epub astray":           {house("export/pdf/a.go", goFile("pdf", "github.com/bmaupin/go-epub")), "only export/epub may import", nil},
		"cli astray":               {house("cmd/check/a.go", goFile("main", "github.com/urfave/cli/v2")), "only cmd/gloss may import", nil},
		"os outside cmd":           {house("themes/a.go", goFile("themes", "os")), "themes may not use os", nil},
		"the clock outside cmd":    {house("model/a.go", "// Package model is.\npackage model\nimport clock \"time\"\nvar now = clock.Now()\n"), "model may not use time.Now", nil},
		"printing outside cmd":     {house("model/a.go", "// Package model is.\npackage model\nimport \"fmt\"\nfunc f() { fmt.Println() }\n"), "model may not use fmt.Println", nil},
		"no package comment":       {house("model/a.go", "package model\n"), "model has no package comment", nil},
		"comment of a lost file":   {house("model/a.go", "// Package model begins in b.go.\npackage model\n"), "names b.go, which is not there", nil},
		"unknown room":             {house("util/a.go", goFile("util", "fmt")), "util is no room", nil},
		"leave not taken":          {house("model/a.go", goFile("model", "fmt")), "nobody takes the leave", map[string]string{"model/a.go uses os": "no reason"}},
		"odd file on top":          {house("notes.txt", ""), "notes.txt may not stand in the top folder", nil},
	} {
		t.Run(name, func(t *testing.T) {
			faults, _ := houseFaults(t, c.house, c.leave)
			if !slices.ContainsFunc(faults, func(f string) bool { return strings.Contains(f, c.want) }) {
				t.Errorf("want a fault with %q, got %q", c.want, faults)
			}
		})
	}
	good := fstest.MapFS{
		"model/a.go":        {Data: []byte(goFile("model", "time", "strings"))},
		"export/pdf/a.go":   {Data: []byte(goFile("pdf", "gloss/export", "gloss/export/pdf/font", "github.com/jung-kurt/gofpdf"))},
		"model/o_test.go":   {Data: []byte(goFile("model", "os"))},
		"notes/x/o_test.go": {Data: []byte(goFile("x", "gloss/notes/notestest"))},
		"cmd/gloss/a.go":    {Data: []byte(goFile("main", "os", "gloss/notes"))},
		"themes/a.go":       {Data: []byte(goFile("themes", "os"))},
		".github/notes.go":  {Data: []byte("nonsense")},
	}
	if faults, _ := houseFaults(t, good, map[string]string{"themes/a.go uses os": "a test"}); len(faults) > 0 {
		t.Errorf("a good house has faults: %q", faults)
	}
}

// houseFaults holds all Go files of a module to the tables above.
func houseFaults(t *testing.T, house fs.FS, leave map[string]string) (faults []string, files int) {
	t.Helper()
	faults = topFaults(t, house)
	commented, taken := map[string]bool{}, map[string]bool{}
	err := fs.WalkDir(house, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && name != "." && (e.Name()[0] == '.' || e.Name() == "testdata") {
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
		faults = append(faults, arrowFaults(dir, name, file)...)
		faults = append(faults, commentFaults(house, dir, file)...)
		if within("cmd", dir) || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		for _, use := range worldlyUses(file) {
			if key := name + " uses " + use; leave[key] != "" {
				taken[key] = true
			} else {
				faults = append(faults, name+": "+dir+" may not use "+use)
			}
		}
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
	for key := range leave {
		if !taken[key] {
			faults = append(faults, "nobody takes the leave "+key)
		}
	}
	slices.Sort(faults)
	return faults, files
}

// commentFaults returns the files that a package comment names and that are not there:
// beside it, or with their path in the house.
func commentFaults(house fs.FS, dir string, file *ast.File) (faults []string) {
	for _, named := range goFileName.FindAllString(file.Doc.Text(), -1) {
		_, beside := fs.Stat(house, path.Join(dir, named))
		if _, err := fs.Stat(house, named); beside != nil && err != nil {
			faults = append(faults, "the comment of "+dir+" names "+named+", which is not there")
		}
	}
	return faults
}

var goFileName = regexp.MustCompile(`[\w/]+\.go\b`)

// topFaults looks at what stands in the top folder.
func topFaults(t *testing.T, house fs.FS) (faults []string) {
	t.Helper()
	entries, err := fs.ReadDir(house, ".")
	if err != nil {
		t.Fatal(err)
	}
	ignored, _ := fs.ReadFile(house, ".gitignore") // there may be none
	for _, e := range entries {
		name := e.Name()
		if name[0] != '.' && !slices.Contains(topLevel, name) && !slices.Contains(strings.Fields(string(ignored)), "/"+name) {
			faults = append(faults, name+" may not stand in the top folder")
		}
	}
	return faults
}

func arrowFaults(dir, name string, file *ast.File) (faults []string) {
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
		own, ok := strings.CutPrefix(what, "gloss/")
		if parent, kit := kits[own]; kit && strings.HasSuffix(name, "_test.go") && within(parent, dir) {
			continue
		}
		if ok && !mayImport(room, may, own) {
			fault("%s may not import %s", dir, what)
		}
		for _, l := range lodgers {
			if strings.HasPrefix(what, l.library) && !within(l.room, dir) {
				fault("only %s may import %s", l.room, l.library)
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

// worldlyUses returns what a file uses that only cmd may use.
func worldlyUses(file *ast.File) (uses []string) {
	local := map[string]string{} // import paths by the name in the file
	for _, spec := range file.Imports {
		what := strings.Trim(spec.Path.Value, "\"`")
		if slices.Contains(worldly[what], "*") {
			uses = append(uses, what)
			continue
		}
		name := path.Base(what)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		local[name] = what
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(worldly[local[x.Name]], sel.Sel.Name) {
				uses = append(uses, path.Base(local[x.Name])+"."+sel.Sel.Name)
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
