package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestCompounded holds that compounds name unknown programs where the language makes
// such, and words of prose and names of other things before the same nouns are none.
func TestCompounded(t *testing.T) {
	const dutch = "De nieuwe Zorbon-versie van het pakket is er, en wij hebben de Quarnix-plugin niet op de server getest. Zorbex-server zegt het. Het is een test-server, een VPN-client."
	const german = "Die neue Zorbon-Version ist da, die Lern-Server nicht, und im Quarnix-Paket fehlt die Papier-Version. Eine Zorbix-Frage bleibt."
	findsInLanguages(t, []struct{ language, text, want string }{
		{"nl", dutch, "Zorbon Quarnix"},
		{"en", dutch, ""},
		{"de", german, "Zorbon Quarnix"},
		{"fr", german, ""},
	})
}

// TestNamesInCompounds finds a known name that is a word or another thing too as the first
// part of a compound with any noun, where its field stands near; a word of the language
// before a hyphen is none.
func TestNamesInCompounds(t *testing.T) {
	findsInLanguages(t, []struct{ language, text, want string }{
		{"de", "Das Flask-Team hat mit Django und Python gezeigt, wie die Spark-Jobs und die Kafka-Topics laufen.", "Flask Django Python Apache Spark Apache Kafka"},
		{"de", "Das ist Djangos ORM, mit PostgreSQL.", "Django PostgreSQL"},
		{"de", "Wir nutzen Docker und TypeScript. Kafkas Log ist gut; der Wunsch des Chefs und die Rooms nicht.", "Docker TypeScript Apache Kafka"},
		{"de", "Im Kubernetes-Cluster laufen die Docker-Container und die Postgres-Datenbanken.", "Kubernetes Docker PostgreSQL"},
		{"de", "Die Chef-Etage hat die Puppet-Module und das Ansible-Playbook gelobt, die Chef-Sache nicht.", "Puppet Ansible"},
		{"nl", "Wij hebben de Flask-dienst met Django en Python gebouwd, en het is niet van de fles.", "Flask Django Python"},
		{"sv", "Vi har byggt Flask-appen med Django och Python, och det är inte Spark-jobben.", "Flask Django Python Apache Spark"},
		{"da", "Vi tester Django og Python. Flask-appen kører om natten, og Ruder-appen ikke.", "Django Python Flask"},
		{"de", "Das Flask-Team war da.", ""},
	})
}

// findsInLanguages looks in notes in languages for the tools that they mention, parted by blanks.
func findsInLanguages(t *testing.T, cases []struct{ language, text, want string }) {
	t.Helper()
	for _, c := range cases {
		if got := toolsOf(t, c.language, c.text); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// toolsOf returns the names of the tools that notes in a language mention.
func toolsOf(t *testing.T, language, text string) string {
	t.Helper()
	doc := parse(t, "notes", text)
	doc.Language = language
	Recognize(doc, catalog.Builtin())
	var got []string
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if m.Class == model.ToolMention {
			got = append(got, m.Name)
		}
	})
	return strings.Join(got, " ")
}
