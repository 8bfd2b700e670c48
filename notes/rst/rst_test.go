package rst

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// cases returns the sources in testdata by name.
func cases(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.rst")
	if err != nil || len(names) < 25 {
		t.Fatalf("%d cases in testdata (%v)", len(names), err)
	}
	list := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		list[name] = string(data)
	}
	return list
}

func read(t testing.TB, name, text string) (*notes.Source, *model.Document) {
	t.Helper()
	return notestest.Read(t, Format(), name, text)
}

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".rst", 25, *update)
}

func TestContract(t *testing.T) {
	var sources []string
	for _, s := range cases(t) {
		sources = append(sources, s)
	}
	notestest.Run(t, Format(), append(sources, hostile()...)...)
}

// hostile returns sources that are hard to read in this format.
func hostile() []string {
	rep := strings.Repeat
	var stairs, down strings.Builder
	for i := range 300 {
		stairs.WriteString(rep(" ", i) + "x\n\n")
		down.WriteString(rep(" ", 300-i) + "x\n")
	}
	return []string{
		stairs.String(), down.String(), rep("- ", 10_000) + "x\n", rep("* a\n\n  ", 3) + "x\n", rep(".. note:: ", 3000) + "x\n",
		rep(":a: ", 5000) + "x\n", rep("-a  ", 5000) + "x\n", rep("| ", 5000) + "x\n", rep("1. ", 5000) + "x\n", rep(".. [1] ", 3000) + "x\n",
		rep("*a ", 3_000) + "\n", rep("**a ", 3_000) + "\n", rep("`a ", 3_000) + "\n", rep("``a ", 3_000) + "\n", rep("|a ", 3_000) + "\n\n.. |b| replace:: c\n",
		rep("_`a ", 3_000) + "\n", rep("[a", 3_000) + "\n", rep("a_-", 3_000) + "\n", rep(":a:`", 3_000) + "\n", rep("`a <", 3_000) + "\n", rep("\\", 3_001) + "\n",
		".. |a| replace:: |b| |b|\n.. |b| replace:: |a| |a|\n\n|a| |b|\n", "a_ b_ c_\n\n.. _a: b_\n.. _b: c_\n.. _c: a_\n", bomb(),
		"+-+\n|a|\n", "+--+--+\n|a |b |\n+--+  |\n|c    |\n+-----+\n", "+---+\n| + |\n+---+\n", rep("+-", 3000) + "+\n" + rep("+-", 3000) + "+\n" + rep("+-", 3000) + "+\n",
		rep(rep("+", 200)+"\n", 200), rep(rep("+-", 100)+"+\n"+rep("| ", 100)+"|\n", 100) + rep("+-", 100) + "+\n",
		"=== ===\na   b\n=== ===\n", "=== ===\na\n", "=== ===\nabcdef\n=== ===\n", rep("= ", 3000) + "=\n" + rep("a ", 3000) + "b\n" + rep("= ", 3000) + "=\n",
		"=====  =====\n       x\n=====  =====\n", "==\t==\na\tb\n==\t==\n", "..\n", ".. \n  a\n", ".. [1]\n", ".. _a:\n", ".. _:\n", "__\n", "__ \n", ".. ||\n", ".. |a|\n", ".. |a| replace::\n\n|a|\n",
		".. image::\n", ".. figure::\n\n   a\n", ".. table::\n", ".. list-table::\n\n   * - a\n     - b\n   * - c\n", ".. list-table::\n\n   * -\n", ".. csv-table::\n\n   \"a\n   b\"\"c\", d\n", ".. csv-table::\n   :header: a,b\n\n   \"\n",
		".. code::\n", ".. note::\n", ".. topic::\n", ".. epigraph::\n\n   -- A\n", ".. versionadded::\n", ".. role::\n", ".. unicode::\n", ".. title::\n", ".. meta::\n", ".. meta::\n   :a: b\n", ".. toctree::\n   a\n   b\n",
		"a::\n", "::\n", "a\n::\n\n  b\n", "a::\n\n> b\n> c\n", "a ::\nb\n", "\\ \n", "|\n", "| \n|\n", ">>> \n", ":a:\n", ":a: :b: c\n", "- \n\n  x\n", "-\n-\n", "===\n\n===\n", "====\nx\n", "====\n  x\n====\n", "x\n   y\n====\n",
		"`<>`_\n", "`a <>`_\n", "`<a_>`_\n", "`a`__ b__\n", "[#]_ [*]_ [1]_ [#a]_\n\n.. [#] x\n.. [*] y\n.. [#a] z\n.. [1] q\n.. [1] r\n", "`\u00a0a`_\n", ":pep:`x` :rfc:`99999999999` :pep:`<1>`\n", "-- a\n\n  b\n\n  -- c\n  d\n   e\n",
		"\u00a0\u00a0x\n\u2003y\n", "a\\\n", "*a\\\nb*\n", "x\n\n  \u3000y\n", "•\u00a0a\n• b\n", "中文标题\n====\n\n中文\n========\n", "+----+\n|中文|\n+----+\n", "====  ====\n中文  b\n====  ====\n",
	}
}

// bomb is a source whose substitutions grow without end.
func bomb() string {
	var b strings.Builder
	b.WriteString("|a0|\n\n")
	for i := range 40 {
		s := string(rune('a' + i/10))
		n := string(rune('0' + i%10))
		m := string(rune('a'+(i+1)/10)) + string(rune('0'+(i+1)%10))
		b.WriteString(".. |" + s + n + "| replace:: |" + m + "| |" + m + "|\n")
	}
	return b.String()
}

func FuzzRead(f *testing.F) { notestest.Fuzz(f, Format(), 100, cases(f), hostile()) }
