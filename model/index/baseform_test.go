package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model/catalog"
)

// TestReferencesInBaseForm: a name that the notes have in a case refers from its base form.
func TestReferencesInBaseForm(t *testing.T) {
	for said, want := range map[string]string{
		"# Заметки\n\nМы использовали Django и PostgreSQL. В Кубернетесе всё хорошо. На Питоне пишем с Фласком, по Фласку и Фласк.":  "Кубернетес>Kubernetes Питон>Python Фласк>Flask",
		"# Заметки\n\nМы запускаем это Докер Компоузом и смотрим в Докерхабе, а Кафкой и Кафки для нас много.":                       "Докер Компоуз>Docker Compose Докерхаб>Docker Hub Кафка>Apache Kafka",
		"# Muistiinpanot\n\nSe on Kafkassa ja Postgresilla, että ei ole, ovat Djangolla ja Redis, sekä Git, Go, Helm, Java ja Jira.": "Kafka>Apache Kafka",
		"# Notizen\n\nWir haben Kafkas Treiber und Django, Flask, Git, Go, Helm, Java und Jira für die Dienste, und Kafka ist gut.":  "Kafka>Apache Kafka",
		"# Notatki\n\nUżywamy Kafki i Pythona oraz że się nie jest Django, Flask, Git, Helm, Java i Jira, ale także do Dockera.":     "Kafka>Apache Kafka",
	} {
		doc := parse(t, "notes", said+"\n")
		Recognize(doc, catalog.Builtin())
		var got []string
		for _, e := range Collate(doc, catalog.Builtin()).Tools {
			if e.See != "" {
				got = append(got, e.Name+">"+e.See)
			}
		}
		slices.Sort(got)
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s\n%q, want %q", said, got, want)
		}
	}
}

// TestShown: what an entry shows of its other names are base forms, each once.
func TestShown(t *testing.T) {
	for said, want := range map[string]string{
		"# Notatki\n\nUżywamy Kafki i Pythona oraz że się nie jest Django, Flask, Git, Helm, Java i Jira, ale także do Dockera.": "Apache Kafka: Kafka, Python: -, Django: -, Flask: -, Git: -, Helm: -, Java: -, Jira: -, Docker: -",
		"# Заметки\n\nМы использовали Django и PostgreSQL. На Питоне пишем с Фласком, по Фласку.":                                "Python: Питон, Flask: Фласк, Django: -, PostgreSQL: -",
	} {
		doc := parse(t, "notes", said+"\n")
		Recognize(doc, catalog.Builtin())
		for _, e := range Collate(doc, catalog.Builtin()).Tools {
			if e.See != "" {
				continue
			}
			others := e.Aliases
			if e.Shown != nil {
				others = e.Shown
			}
			got := e.Name + ": " + strings.Join(others, "; ")
			if len(others) == 0 {
				got += "-"
			}
			if !slices.Contains(strings.Split(want, ", "), got) {
				t.Errorf("%s in %s", got, said)
			}
		}
	}
}

func TestBaseForm(t *testing.T) {
	names := func(list string) (names []catalog.Name) {
		for _, n := range strings.Split(list, ";") {
			names = append(names, catalog.Name{Text: n})
		}
		return names
	}
	for _, c := range [][3]string{
		{"Python;Питон", "Питоне", "Питон"}, {"Python;Питон", "питоны", "Питон"}, {"Python;Питон", "Пайтон", "Пайтон"}, {"Python;Питон", "Питон", "Питон"},
		{"eBay;Ибей;Ибее", "Ибее", "Ибей"}, {"Compose;Композ;Композа;Композом", "Композом", "Композ"}, {"Kafka;Кафка", "Кафкой", "Кафка"},
		{"Apache Kafka;Kafka", "Kafki", "Kafka"}, {"Apache Kafka;Kafka", "Kafkas", "Kafka"}, {"Apache Kafka;Kafka", "Kafkой", "Kafka"},
		{"Redis", "Redisом", "Redis"}, {"ZeroMQ;0MQ", "zmq", "zmq"}, {"Ansible;Ansibles", "Ansibles", "Ansibles"}, {"Docker", "Dockerrel", "Docker"}, {"Linux", "Linuksa", "Linux"},
	} {
		if got := baseForm(names(c[0]), c[1]); got != c[2] {
			t.Errorf("%s of %s: %s, want %s", c[1], c[0], got, c[2])
		}
	}
}
