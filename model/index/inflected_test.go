package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestKoreanNames finds names of several words and of two scripts with the particles that
// Korean joins to them.
func TestKoreanNames(t *testing.T) {
	for said, want := range map[string]string{
		"안드로이드 스튜디오로 개발했다.": "안드로이드 스튜디오=Android Studio",
		"챗GPT와 도커를 사용한다.":   "챗GPT=ChatGPT 도커=Docker",
	} {
		if got := strings.Join(forms(t, model.ToolMention, "# 메모\n\n"+said+"\n"), " "); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestPersianNames finds names in Arabic letters with the endings that Persian joins to them.
func TestPersianNames(t *testing.T) {
	if got := strings.Join(forms(t, model.ToolMention, "# یادداشت\n\nاز روبیکاها گفتیم.\n"), " "); got != "روبیکاها=Rubika" {
		t.Errorf("%q", got)
	}
}

// TestSingular finds a name that is a plural, without its s.
func TestSingular(t *testing.T) {
	if got := strings.Join(forms(t, model.ToolMention, "# Notes\n\nWe use Docker, and Livebinder for the rest of Docker.\n"), " "); got != "Docker Livebinder=LiveBinders Docker" {
		t.Errorf("%q", got)
	}
}

// TestMixedScripts finds names in Latin letters with what languages of other scripts join
// to them, and leaves what is only like one.
func TestMixedScripts(t *testing.T) {
	for said, want := range map[string]string{
		"Мы пользуемся Redisом, Kubernetesа ждём, Dockerом, PostgreSQLе и Redis-ом довольны": "Redis Kubernetes Docker PostgreSQL Redis",
		"Мы говорили о Node.jsе, Kafkой, Docker'ом, Docker’е и GitHub-е сегодня днём":        "Node.js Kafkой=Apache Kafka Docker Docker GitHub",
		"Ми користуємось GitHubі та Dockerами, а також Redisові щодня":                       "GitHub Docker Redis",
		"Използваме Dockerа, а PostgreSQLът и Redisът са добри за всички":                    "Docker PostgreSQL Redis",
		"אנחנו עובדים בDocker וגם עם הRedis כל יום בעבודה שלנו":                              "Docker Redis",
		"نستخدم الDocker كل يوم في العمل مع الفريق الكبير":                                   "Docker",
		"Пишем Goлову, Rубль, Heatа и Dockerнепонятноечто целый день на работе":              "",
	} {
		if got := strings.Join(forms(t, model.ToolMention, "# Записки\n\n"+said+".\n"), " "); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestEndings finds names with the endings of Hungarian, Estonian, Finnish and Turkish, joined
// or behind a mark.
func TestEndings(t *testing.T) {
	for said, want := range map[string]string{
		"A Redisben és a Dockerrel hogy nem megy, és a GitHubon van, Kubernetesszel és Pythonnal, de nem és egy PostgreSQL-ben": "Redisben=Redis Dockerrel=Docker GitHubon=GitHub Kubernetesszel=Kubernetes Pythonnal=Python PostgreSQL",
		"Kõik on Pythonis ja Dockeriga, aga seda GitHubis ei ole, siis Redisest ka ning PostgreSQLis on kõik":                   "Pythonis=Python Dockeriga=Docker GitHubis=GitHub Redisest=Redis PostgreSQLis=PostgreSQL",
		"Se on Pythonissa ja Dockerilla, että GitHub:ssa ja Redis:n kanssa ei ole, ovat Djangolla ja että":                      "Pythonissa=Python Dockerilla=Docker GitHub Redis Djangolla=Django",
		"Bu toplantıda Django'nun yeni sürümü ve Docker'ı konuştuk, bir de GitHub'da Redis'in kodu için":                        "Django Docker GitHub Redis",
	} {
		if got := strings.Join(forms(t, model.ToolMention, "# 1\n\n"+said+".\n"), " "); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestEndingsWithAccents finds names whose endings have accents, or take the place of the last
// letter, and leaves words that are only spelled like one.
func TestEndingsWithAccents(t *testing.T) {
	findsInLanguages(t, []struct{ language, text, want string }{
		{"hu", "A térkép az OpenStreetMapből jön, a kód a PostgreSQLről szól.", "OpenStreetMap PostgreSQL"},
		{"hu", "Maradt volna a Javánál, Kafkával és Dockerrel.", "Java Apache Kafka Docker"},
		{"hu", "A falu javára tizenöt szék kell, javában áll a bál. Ez a Docker.", "Docker"},
		{"fi", "Testit ajetaan pytestillä, ja Kubernetesistä ei ole apua; Dockerilta ja Djangoa.", "pytest Kubernetes Docker Django"},
		{"fi", "Millä se tehdään, ja typerä on linkistä riveissä Docker.", "Docker"},
		{"ro", "Kubernetesul a venit târziu, iar Dockerului îi trebuie timp.", "Kubernetes Docker"},
		{"ro", "Momentul și restul, mirosul și momentului. Acesta este Docker.", "Docker"},
		{"fr", "La chorégraphe est venue avec Docker.", "Docker"},
	})
}

// TestEndingsApart finds names behind which a hyphen and an ending stand.
func TestEndingsApart(t *testing.T) {
	findsInLanguages(t, []struct{ language, text, want string }{
		{"hu", "Van Docker és MySQL-lel, Rust-tal, Vue-vel meg SQLite-ban dolgozunk.", "Docker MySQL Rust Vue.js SQLite"},
		{"hu", "A Docker, a Redis és a PostgreSQL fut, a Java-hoz is emacs-ot használ, a javadoc-ra nem.", "Docker Redis PostgreSQL Java Emacs Javadoc"},
		{"ro", "Este scris în Java cu Spring și cu Hibernate-ul nou, pe Tomcat.", "Java Spring Hibernate Tomcat"},
		{"id", "Semua ada di Kubernetes dan Docker, Jenkins-nya masih dipakai.", "Kubernetes Docker Jenkins"},
	})
}

// TestNordicArticles finds names with the article, and the genitive, that the languages of the
// north join to them; family names end so, too.
func TestNordicArticles(t *testing.T) {
	findsInLanguages(t, []struct{ language, text, want string }{
		{"sv", "Vi har Grafana, och Kibanan är långsam. Även Dockeren.", "Grafana Kibana Docker"},
		{"da", "Vi har Docker, og Dockeren er ikke fra 2014, det er Kubernetesen.", "Docker Docker Kubernetes"},
		{"nb", "Vi har Docker og Kubernetes, og Snakemakes regler er fine. Knut Larsen og Liv Jansen kom ikke.", "Docker Kubernetes Snakemake"},
		{"sv", "Vi har Django och Docker, och det är Flasks fel att Python är långsamt.", "Django Docker Flask Python"},
	})
}
