package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

func TestOrdinaryElsewhere(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"it", "La riunione è stata lunga, il codice è corretto e perfetto.\n\nLa scala del progetto è grande, il commento pure. Usiamo Docker, che funziona.", "Docker"},
		{"it", "Il gruppo usa Scala e Akka, che sono della JVM.\n\n- passati a Scala 2.13\n- il resto è in Java", "Scala Akka JVM Scala Java"},
		{"cs", "- Viděli jsme, jak to běží v Grafaně a v Javě, bez Ansiblu to nejde, řekli všichni, kteří tam byli\n- s Dockerem a Gradlem, v Kafce to není tam, kde jsme byli, ale že je to hotovo", "Grafaně Javě Ansiblu Dockerem Gradlem Kafce"},
		{"cs", "Kde je seznam úkolů? To není tam, kde jsme byli.\n\n- seznam lidí, kteří používají Docker\n- že je hotovo", "Docker"},
		{"tr", "Bu çok iyi bir şey ve biz bunu daha sonra da yapacağız.\n\n- Docker'da, tasarım Figma'da. Toplantılar Zoom üzerinden\n- Loglar Loki'de, grafikler Grafana'da", "Docker Figma Zoom Loki Grafana"},
		{"nb", "Vi flyttet alt til Docker, men bruker ikke Kubernetes ennå.\n\n- Kari viste Obsidian og Zotero. Vi skriver LaTeX i Overleaf\n- grafene i Grafana. Vi prøver Terraform og Pulumi", "Docker Kubernetes Obsidian Zotero LaTeX Overleaf Grafana Terraform Pulumi"},
		{"fi", "Tämä on hyvä asia, ja se toimii, että saadaan Docker.\n\n- siirryttiin GitHub Actionsiin ja Visual Studio Codella Google Docsiin", "Docker GitHub Actionsiin Visual Studio Codella Google Docsiin"},
		{"nl", "De kleur is mooi, en het werk aan de baan is niet klaar.\n\n- ogen open voor Docker, strikt genomen", "Docker"},
		{"fi", "Tämä on hyvä asia, ja verkko toimii, että saadaan Docker.\n\n- kysely ei ole valmis", "Docker"},
		{"pt-BR", "Isso é uma boa ideia, e a minha amiga não quer ver a lua com Docker.\n\n- fazer scripts em Lua, com Neovim e vim", "Docker Lua Neovim vim"},
		{"pt-BR", "Isso é uma boa ideia, e a minha amiga não quer ver a lua.\n\n- Sistemas Windows e Zorbidades Linux\n- Docker", "Windows Linux Docker"},
		{"pl", "To jest dobry pomysł, a nie ma go tam, gdzie był.\n\n- Telezorbacja / Skype", "Skype"},
		{"id", "Buku itu mahal, tapi bagus; pak guru tau agama, dan lahan luas lupa dicatat.\n\n- Buku: satu\n- pakai Docker, tapi keras", "Docker"},
		{"id", "# Catatan\n\n- Kami memakai Docker-nya, Redis, PostgreSQL-nya dan Kubernetes.\n- Java-nya ada di pulau Jawa.", "Docker Redis PostgreSQL Kubernetes Java"},
		{"ca", "Tinc cinc mesos per fer les tasques, i ens cal una carta amb molts crits.\n\n- codis per a Docker, que el jutge emet", "Docker"},
		{"ko", "규칙을 지킬 것이다. 그는 sns를 자주 한다.\n\n- 도커를 쓴다", "도커"},
		{"vi", "Chai nước để quay lại, xen vào tivi.\n\n- dùng Docker", "Docker"},
		{"ro", "Am mutat schema cu PostgreSQL, iar limba are multe zile de lumina, un loc plac.\n\n- Docker și Python, iar apoi Redis", "PostgreSQL Docker Python Redis"},
		{"tr", "Şu anki kore yola elli taze kuzu, ara bulma.\n\n- kuyruk uzun, Docker git gel", "Docker"},
		{"fi", "Miten yksi seurata rinnalla radiossa katto, muun lupa.\n\n- tee Docker", "Docker"},
		{"hu", "A boltban csupa bors van, stb.\n\n- ez a Docker, stb.", "Docker"},
		{"sv", "Det är mitt verk, och polisen greps.\n\n- notan och mitt smeknamn i Docker", "Docker"},
		{"nb", "Rig og kro, en leder grep ordet, skipper lede.\n\n- hvile for Docker", "Docker"},
		{"nl", "Hij zoekt een traject, het is lager en leed.\n\n- duik in Docker", "Docker"},
		{"de", "Der Traktor ist nicht da, und wir halten uns strikt an das Kolibri und die Linse.\n\n- Docker", "Docker"},
		{"en", "The kde desktop is perfetto with the vim editor, seznam and Docker.", "kde perfetto vim seznam Docker"},
	} {
		doc := parse(t, "notes", c.text)
		doc.Language = c.language
		Recognize(doc, catalog.Builtin())
		var got []string
		eachMention(doc, func(_ *model.Section, m *model.Mention) { got = append(got, m.Form) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for tag, want := range map[string]string{"it": "it", "NB-no": "da", "nn": "da", "sk": "cs", "ms": "id", "pt-BR": "pt", "": ""} {
		if got := languageOf(&model.Document{Language: tag}); got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
}
