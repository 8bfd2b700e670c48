package index

import (
	"os"
	"path/filepath"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestMadeInOrder: the mentions that Recognize has made are those of the document, in
// its order and with their sections, so that nobody has to look for them again.
func TestMadeInOrder(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	texts := []string{"# A `docker run` of Redis\n\nUse *Docker* and [nginx with Lua](https://nginx.org), or `redis nginx`.[^1]\n\n" +
		"| Docker | nginx |\n|---|---|\n| **Redis** cache | `kubectl get`, Redis |\n\n```\n# uses Docker\ndocker run redis\n```\n\n> Kubernetes\n\n[^1]: PostgreSQL, not MySQL\n"}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	all := 0
	for _, text := range texts {
		doc := parse(t, "notes", text)
		pass := &Pass{Catalog: catalog.Builtin()}
		pass.Recognize(doc)
		made, i := pass.mentionsOf(doc), 0
		if len(made) > 0 && &made[0] != &pass.made[0] {
			t.Fatal("the mentions are looked for again")
		}
		eachMention(doc, func(s *model.Section, m *model.Mention) {
			if i >= len(made) || made[i] != m || m.Section != s {
				t.Fatalf("mention %d of %.60q: %q is not the one", i, text, m.Form)
			}
			i++
		})
		if i != len(made) {
			t.Errorf("%d mentions of %d stand in %.60q", i, len(made), text)
		}
		all += i
		again := &Pass{Catalog: catalog.Builtin()}
		again.Recognize(doc)
		if got := again.mentionsOf(doc); len(got) != i {
			t.Errorf("%d mentions, where %d were before", len(got), i)
		}
	}
	if all < 500 {
		t.Errorf("only %d mentions in all", all)
	}
}
