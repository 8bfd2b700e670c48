package index

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// forms returns what Recognize finds in notes, a mention a string: form, and
// the name where it differs.
func forms(t *testing.T, class model.MentionClass, text string) []string {
	t.Helper()
	doc := parse(t, "notes", text)
	Recognize(doc, catalog.Builtin())
	var out []string
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if m.Class != class {
			return
		}
		s := m.Form
		if m.Name != m.Form {
			s += "=" + m.Name
		}
		out = append(out, s)
	})
	return out
}

func TestForms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"We use Python 3.3 and Python’s ctypes.", "Python Python ctypes"},
		{"C, C++ and C# on .NET, with gcc", "C C++ C# .NET gcc=GCC"},
		{"GDB7 -> Python", "GDB7=GDB Python"},
		{"Ren'Py and Ren’Py run on Python", "Ren'Py Ren’Py=Ren'Py Python"},
		{"Iron Python is slower than CPython", "Iron Python=IronPython CPython"},
		{"SQL Alchemy and PHP Unit", "SQL Alchemy=SQLAlchemy PHP Unit=PHPUnit"},
		{"AndroidThings2 with Docker", "AndroidThings2=Android Things Docker"},
		{"- Docker\n- own cloud\n- they own cloud servers", "Docker own cloud=ownCloud"},
		{"Docker on 2 KiB or GiB", "Docker"},
		{"Docker, and [keynote](https://en.wikipedia.org/wiki/Keynote)", "Docker"},
		{"NeZi (@zorb) likes Docker", "Docker"},
		{"[Bruno](https://twitter.com/brunozorb) likes Docker", "Docker"},
		{"- Docker\n- big blue button", "Docker big blue button=BigBlueButton"},
		{"Docs on ReadtheDocs, built by Sphinx", "ReadtheDocs=Read the Docs Sphinx"},
		{"0mq’s sockets, 0MQ, ZeroMQ", "0mq=ZeroMQ 0MQ=ZeroMQ ZeroMQ"},
		{"Tests: py.test on Linux", "py.test=pytest Linux"},
		{"We run Docker\\\nCompose here", "Docker Compose"},
		{"**Docker** Compose starts PostgreSQL", "Docker Compose PostgreSQL"},
		{"`Docker` Compose starts PostgreSQL, Docker `Compose` Redis", "Docker Compose PostgreSQL Docker Compose Redis"},
		{"mail joe@python.org, see /usr/bin/python and ./docker/run.sh", ""},
		{"`kubectl get pods` on Kubernetes", "kubectl Kubernetes"},
		{"JavaScripty Dockerfiling Pythonic", ""},
		{"Rust-based tools on PostgreSQL", "PostgreSQL"},
		{"Gradle pulls in Groovy, Kotlin and Scala.", "Gradle Groovy Kotlin Scala"},
		{"pip install gizmotron", "pip gizmotron"},
		{"- pip install gizmotron\n- later: Gizmotron is slow, gizmotrons are not", "pip gizmotron Gizmotron=gizmotron"},
		{"A library called Frobnicator does it. Frobnicator is fast.", "Frobnicator Frobnicator"},
		{"gizmolib.py – Opensource?", "gizmolib.py=gizmolib"},
		{"Gizmo (Project)", "Gizmo"},
		{"[gizmotron](https://github.com/acme/gizmotron) is nice, gizmotron is fast", "gizmotron gizmotron"},
		{"[Front-End-Checklist](https://github.com/acme/Front-End-Checklist) on Docker", "Front-End-Checklist=Front-End Checklist Docker"},
		{"[the slides](https://github.com/acme/slides) and [notes](https://github.com/acme/my-notes)", ""},
		{"https://sourceforge.net/p/gizmotron", "sourceforge=SourceForge gizmotron"},
		{"```\n$ pip install frobnix\nx = requests\nimport django\n```", "pip frobnix django=Django"},
		{"`implementation(\"org.example:zorblaxer:0.4\")`", "zorblaxer"},
		{"```\n$ bun add zorblaxer\n```", "bun=Bun zorblaxer"},
		{"```\ndotnet tool update --global ZorbLaxTool\n```\n\nThe ZorbLaxTool asks first.", "dotnet=.NET ZorbLaxTool ZorbLaxTool"},
		{"We merged it all in ZorbCapture by hand, then ran Docker.", "ZorbCapture Docker"},
		{"We merged it all in ZorbCapture by hand, then ran Docker. It is `newReader()` that `ZorbFlag` asks.", "Docker"},
		{"We went with ZorbCapture Fitch to see Docker", "Docker"},
		{"```\nmyzorb --verbose\n```", ""},
		{"Protokoll der Sitzung, wir haben die Fragen gesammelt und das Repo [der Zatzung](https://github.com/acme/zatzung/issues) steht. Über die Zatzung wird noch geredet, Docker läuft.", "Docker"},
		{"Docker is up. Alert name: ZorbMemoryLow", "Docker"},
		{"- `zorblax 3.24.0`\n- `zorbfit 2.32`", "zorblax zorbfit"},
		{"With [zorbcommands](http://acme.github.io/zorbcommands/index.html) it works", "zorbcommands"},
		{"```\nzorbctl endpoint health --cluster\n```", "zorbctl"},
		{"```\nzorbctl endpoint\nzorbctl member\nzorbctl leader\n```", ""},
		{"- `zorblax updb`\n- then `zorblax clear`\n- at last `zorblax updb`", "zorblax zorblax zorblax"},
		{"- `zorblax updb`\n- then `zorblax clear`", ""},
		{"Docker and Git are up. Then I downloaded Zorblax and went home.", "Docker Git Zorblax"},
		{"Docker is up. A plugin for Zorblax was on the table.", "Docker Zorblax"},
		{"Git/zorbists:\n\n- one for Git", "Git Git"},
		{"Docker and Git are up. Then I met Zorblax and went home.", "Docker Git"},
		{"Git/zorbcaps:\n\n- one zorbcap for Git", "Git Git"},
		{"Git/zorbcaps:\n\n- one for Git", "Git zorbcaps Git"},
		{"```\nsudo apt purge zorblaxer\n```", "apt=APT zorblaxer"},
		{"Le fond vient d'OpenStreetMap", "OpenStreetMap"},
		{"Lessons run in Big Blue Button and Moodle; a big blue button opens Docker.", "Big Blue Button=BigBlueButton Moodle Docker"},
		{"```\n$ rye add zorblaxer\n```", "rye=Rye zorblaxer"},
		{"Wendy O'Brien and Anne O’Neill run Docker and Ansible.", "Docker Ansible"},
		{"The Gemini Observatory uses Astropy and Jupyter.", "Astropy Jupyter"},
		{"Notes of HighLoad++ Siberia 2019 and DroidKaigi2017: Kafka, Zabbix, Grafana", "Kafka=Apache Kafka Zabbix Grafana"},
		{"RT @bob: Docker and Grafana run; `RT` is a register", "Docker Grafana"},
		{"# Clojure on Docker\n\n- Clojure and Docker, Redis and JUnit\n- Clojure's runtime class `RT`. Big things:\n- `RT.load(\"core\")`\n- Clojure, Leiningen, Maven", "Clojure Docker Clojure Docker Redis JUnit Clojure Clojure Leiningen Maven"},
		{"We tried Sound Forge, Adobe Audition and Audacity.", "Sound Forge Adobe Audition Audacity"},
		{"Grades (B4), and Docker", "Docker"},
		{"- Mesa 23 has RADV, with Vulkan and Wayland", "Mesa=Mesa 3D RADV Vulkan Wayland"},
		{"- Mesa models agents with NetworkX and pandas", "Mesa NetworkX pandas"},
		{"- containerd and runc, Kubernetes\n- rkt culminated in OCI", "containerd runc Kubernetes rkt OCI=OCI runtime spec"},
		{"It lies in NVM (Non-Volatile Memory), managed by NVM (Node Version Manager)", "NVM=nvm"},
		{"테라폼으로 쿠버네티스를 만들고 깃허브에 올린다", "테라폼=Terraform 쿠버네티스=Kubernetes 깃허브=GitHub"},
		{"- we use Docker and salt for it\n- Kubernetes and Redis\n- running Flask and rest a bit\n- use Git and chef knives", "Docker salt=Salt Kubernetes Redis Flask Git"},
		{"- Kafka, Redis and Spark scale\n- we run Cassandra on Kubernetes\n- Zorbyanax doesn't work with Cassandra 2?\n- Docker and Grafana", "Kafka=Apache Kafka Redis Spark=Apache Spark Cassandra Kubernetes Zorbyanax Cassandra Docker Grafana"},
		{"from tempfile import NamedTemporaryFile", "tempfile"},
	} {
		got := strings.Join(forms(t, model.ToolMention, c.text), " ")
		if got != c.want && !(c.want == "tempfile" && strings.HasPrefix(got, c.want)) {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestStandards(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"PMID: 32865377; pmid 3", "PMID: 32865377=PMID 32865377"},
		{"PMID: 15215342; PMCID: PMC441573. The PMC met in 2023, PMC 2023", "PMID: 15215342=PMID 15215342,PMC441573=PMC 441573"},
		{"Regulation (EU) 2016/679, Verordnung (EG) Nr. 1907/2006, Directive 2002/58/CE, Richtlinie 95/46/EG", "Regulation (EU) 2016/679=EU Regulation 2016/679,Verordnung (EG) Nr. 1907/2006=EU Regulation 2006/1907,Directive 2002/58/CE=EU Directive 2002/58,Richtlinie 95/46/EG=EU Directive 1995/46"},
		{"Directive 2002/58, Regulation 12/3, Regulation (EU) is new, Directive (EU) 2019/790x", ""},
		{"RFC 4838, RFC2616 and rfc-5050", "RFC 4838,RFC2616=RFC 2616,rfc-5050=RFC 5050"},
		{"RFCs 7230 to 7235, RFC 7230–7232, PEP 8 to 10, PEP 484-485, ISO 9001-2015", "RFCs 7230=RFC 7230,7235=RFC 7235,RFC 7230,7232=RFC 7232,PEP 8,PEP 484,485=PEP 485,ISO 9001-2015"},
		{"RFC 2616, 1999, PEP 8, 2001; PEP 8, 12 rules; RFC 1951, 1952", "RFC 2616,PEP 8,PEP 8,RFC 1951,1952=RFC 1952"},
		{"RFCs 793, 1122, 2018; RFC 793, 1981", "RFCs 793=RFC 793,1122=RFC 1122,2018=RFC 2018,RFC 793"},
		{"ISO 9001 and 27001 standards, RFC 2045, 2046 messages; RFCs 7230, 7231 always apply", "ISO 9001,27001=ISO 27001,RFC 2045,2046=RFC 2046,RFCs 7230=RFC 7230,7231=RFC 7231"},
		{"RFCs 7230, 7231 and 7235 replace RFC 2616.", "RFCs 7230=RFC 7230,7231=RFC 7231,7235=RFC 7235,RFC 2616"},
		{"PEP8, pep 20, PEP-380, PEP 3333, PEP 99999", "PEP8=PEP 8,pep 20=PEP 20,PEP-380=PEP 380,PEP 3333"},
		{"- RFC\n  - 5740 – NORM\n  - 5053\n  - 17 people\n- 1918", "5740=RFC 5740,5053=RFC 5053,17=RFC 17"},
		{"CVE-2021-44228 in log4j; CVE-12 is none", "CVE-2021-44228"},
		{"ISO 31000, ISO 26000 and ISO 13400; film at ISO 400, ISO 250 or ISO 12800", "ISO 31000,ISO 26000,ISO 13400"},
		{"ISO 8601 and ISO/IEC 27001, film at ISO 1600 or ISO 200", "ISO 8601,ISO/IEC 27001=ISO 27001"},
		{"IEEE 802.11ac, IEEE 754, ECMA-262", "IEEE 802.11ac,IEEE 754,ECMA-262"},
		{"see draft-ietf-quic-transport-34 and arXiv:2101.00001v2, doi:10.1145/3341301", "draft-ietf-quic-transport-34,arXiv:2101.00001v2=arXiv 2101.00001,doi:10.1145/3341301=DOI 10.1145/3341301"},
		{"ISBN : 978-2-07-036822-8, ISBN-13: 978-0-13-235088-4", "ISBN : 978-2-07-036822-8=ISBN 9782070368228,ISBN-13: 978-0-13-235088-4=ISBN 9780132350884"},
		{"a pep talk, the ISO image, RFC process, 5053 people", ""},
		{"PEP 8について、RFC 2616规定了, RFC 2616에서, ISO/IEC 27001を, ECMA-262と", "PEP 8,RFC 2616,RFC 2616,ISO/IEC 27001=ISO 27001,ECMA-262"},
		{"根据RFC 2616和2617、7230的规定; RFC\u30003339は", "RFC 2616,2617=RFC 2617,7230=RFC 7230,RFC\u30003339=RFC 3339"},
		{"по RFC 2616-му, RFC 2617м и RFC3339го, RFC 7230 и 7231", "RFC 2616,RFC 2617,RFC3339=RFC 3339,RFC 7230,7231=RFC 7231"},
		{"RFC 2616/2617, RFC 7235/42, ISO 9001/2015", "RFC 2616,2617=RFC 2617,RFC 7235,ISO 9001"},
		{"RFC 2616é, RFC2616x, ISO 27001px, IEEE 802ème", ""},
		{"IEC 61508 and IEC 61131-3, EN 301 549, EN 62304-1, DIN EN 1090-2, DIN EN ISO 9241-110, DIN 476; DIN A4, IEC socket; MS 1990, BS 1988, then at IEC 2019, BS 1363, BS 2001-2; CRECE EN 300 000 HABITANTES", "IEC 61508,IEC 61131-3,EN 301 549,EN 62304-1,DIN EN 1090-2=EN 1090-2,ISO 9241-110,DIN 476,BS 1363,BS 2001-2"},
		{"EN 1990 TODO CAMBIÓ, EN 500 AÑOS, BS 100 times", ""},
		{"NIST SP 800-53, NIST SP 800-63B and FIPS 140-2; NIST SP 800", "NIST SP 800-53,NIST SP 800-63B,FIPS 140-2"},
		{"WCAG 2.1 AA and WCAG 2.2, WCAG", "WCAG 2.1,WCAG 2.2"},
		{"ITU-T G.711, ASTM F2792-12, SAE J1939, 3GPP TS 23.501, MIL-STD-1553B, GB/T 7714", "ITU-T G.711,ASTM F2792-12,SAE J1939,3GPP TS 23.501,MIL-STD-1553B,GB/T 7714"},
		{"UAX #29, UAX29, UTS #10, UTR #36, PSR-12 and a PSR 4 of a pulsar", "UAX #29=UAX 29,UAX29=UAX 29,UTS #10=UTS 10,UTR #36=UTR 36,PSR-12"},
		{"NEN 3610, NEN-EN 12464-1, SS 627799, SS-EN 12464, SFS 5900, MSZ 1228, UNE 139803:2012, TCVN 6909:2001, CNS 14793, ДСТУ 3008:2015, TS EN 12464, NS-EN 12464", "NEN 3610,NEN-EN 12464-1=EN 12464-1,SS 627799,SS-EN 12464=EN 12464,SFS 5900,MSZ 1228,UNE 139803,TCVN 6909,CNS 14793,ДСТУ 3008,TS EN 12464=EN 12464,NS-EN 12464=EN 12464"},
		{"GB 18030, GB 2312, KS X 1001, JIS X 0208-1997, JIS Z 8301; 16 GB 3200, 16\u00a0GB 3200, 8GB 2400, GB 2012, SFS 2018:218, TCVN 2019, MSZ 2020, KS 1234, SS 1940, UNE 2020, the NEN 12, TS 500", "GB 18030,GB 2312,KS X 1001,JIS X 0208-1997,JIS Z 8301"},
		{"GOST R 34.12-2015 и ГОСТ Р 34.12-2015, ГОСТ 7.32", "GOST R 34.12-2015,ГОСТ Р 34.12-2015,ГОСТ 7.32"},
		{"ГОСТ Р ИСО/МЭК 12207-2010, ГОСТ 7.32—2017; ГОСТ ISO 9001, СНиП 2.04.05-91, СП 50.13330.2012, СП 50, ДСТУ 3008-2015", "ГОСТ Р ИСО/МЭК 12207-2010,ГОСТ 7.32—2017=ГОСТ 7.32-2017,ГОСТ ISO 9001,СНиП 2.04.05-91,СП 50.13330.2012,ДСТУ 3008-2015"},
		{"CVE‑2017‑5754, CVE 2014-0160, CVE-2017-57 and CWE-79, CWE 89; GHSA and BCP 47", "CVE‑2017‑5754=CVE-2017-5754,CVE 2014-0160=CVE-2014-0160,CWE-79,CWE 89=CWE-89,BCP 47"},
		{"VDI 2206, VDE 0100-410, DIN SPEC 91345, DIN V 18599, ÖNORM B 1801, SN EN 1990, UNI EN 1992-1-1, ČSN EN 206, Eurocode 2; VDI 2019", "VDI 2206,VDE 0100-410,DIN SPEC 91345,DIN V 18599,ÖNORM B 1801,SN EN 1990=EN 1990,UNI EN 1992-1-1=EN 1992-1-1,ČSN EN 206=EN 206,Eurocode 2"},
		{"JIS X 0208, JIS B0601, KS X 1001, NF C 15-100, ABNT NBR 6023, UNE 157001, NBR 2019, ASTM D 638", "JIS X 0208,JIS B0601,KS X 1001,NF C 15-100,NBR 6023,UNE 157001,ASTM D 638"},
		{"DO-178C, ARINC 653, ISA-95, ASME Y14.5, MIL-HDBK-217F, NFPA 70E, IFRS 16, ITU-R BT.709, ETSI TS 103 645, PCI DSS 4.0, ERC-721; DO 100 of them, the ISA", "DO-178C,ARINC 653,ISA-95,ASME Y14.5,MIL-HDBK-217F,NFPA 70E,IFRS 16,ITU-R BT.709,ETSI TS 103 645,PCI DSS 4.0,ERC-721"},
		{"IEC61508, DIN1054, NIST SP800-53, EN50128, IEEE Std 829, ISO 639-1, ISO 690, ISO/IEC/IEEE 29148, ISO 640", "IEC61508=IEC 61508,DIN1054=DIN 1054,NIST SP800-53=NIST SP 800-53,EN50128=EN 50128,IEEE Std 829=IEEE 829,ISO 639-1,ISO 690,ISO/IEC/IEEE 29148=ISO 29148"},
		{"KIP-848, NEP 50, SRFI 26", "KIP-848,NEP 50,SRFI 26"},
	} {
		if got := strings.Join(forms(t, model.StandardMention, c.text), ","); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestFirstLetters holds that the first letter of a forename stays, where it is no title in the
// language of the notes.
func TestFirstLetters(t *testing.T) {
	for lang, want := range map[string]string{"en": "Hipp, D. Richard", "es": "Hipp, Richard"} {
		doc := parse(t, "notes", "# Databases (D. Richard Hipp)\n\n- D. Richard Hipp on SQLite")
		doc.Language = lang
		Recognize(doc, catalog.Builtin())
		if people := Collate(doc, catalog.Builtin()).People; len(people) != 1 || people[0].Heading() != want {
			t.Errorf("%s: %v, want %s", lang, people, want)
		}
	}
}

// TestLinesApart holds that no name goes on past the end of a line that the notes set on purpose.
func TestLinesApart(t *testing.T) {
	line := func(n int, text string) model.Inline {
		return &model.Text{Position: model.At("notes", n, 1), Value: text}
	}
	doc := &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{
		line(1, "We run it on Docker"), &model.LineBreak{}, line(2, "Swarm intelligence, said Ada Byron"), &model.LineBreak{}, line(3, "Grafana and Redis"),
	}}}}
	Recognize(doc, catalog.Builtin())
	lists, got := Collate(doc, catalog.Builtin()), ""
	for _, e := range slices.Concat(lists.Tools, lists.People) {
		for _, m := range e.Mentions {
			got += m.Form + "; "
		}
	}
	if want := "Docker; Grafana; Redis; Ada Byron; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPeople(t *testing.T) {
	doc := parse(t, "notes", "# CPython (Dr. Brett Cannon)\n\n- Ada Lovelace said so, and @onyxfish too\n- ada lovelace, joe@example.org, `@decorator`, npm i @scope/pkg\n- Prof. Dr. Karl Muster-Mann closed\n- see @fig-hives, @tbl:one and [@smith2020, p. 3; @doe99]")
	doc.Sections[0].Known = &model.Facts{Speakers: []string{"Ada Lovelace"}}
	Recognize(doc, catalog.Builtin())
	var got []string
	for _, e := range Collate(doc, catalog.Builtin()).People {
		got = append(got, e.Name+"/"+e.Origin)
	}
	want := []string{"Brett Cannon/discovered", "Ada Lovelace/speaker", "Karl Muster-Mann/discovered", "@onyxfish/discovered"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPeopleOfLanguages(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"de", "# Vorträge\n\nDer Vortrag von Jutta Musterfrau war gut, sagte Frau Dr. Anna Beispiel zu uns allen.", "Anna Beispiel, Jutta Musterfrau"},
		{"ja", "# 勉強会\n\n山田さんと 一円 真治さん の発表でした。皆さん、ありがとうございました。参加者の人数はとても多かったです。", "一円 真治, 山田"},
		{"ko", "# 밋업\n\n오늘은 김진용님이 발표를 했다. 많은 사람들이 모여서 이야기를 듣고 질문을 많이 했다. 재미있는 하루였다.", "김진용"},
		{"en", "# Talks\n\n[00:00:15] Peter Kirkham: so then we go on to it.", "Peter Kirkham"},
		{"en", "# Day one\n\n## Peter Kirkham, PostHog\n\nHe had a question.", "Peter Kirkham"},
		{"en", "# Talks\n\n## The way to it\n\n- Glen Horton\n- Sean Crowe\n- the way", "Glen Horton, Sean Crowe"},
		{"de", "# Notizen\n\nSTM ist ACID ohne D. Also ACI, und das unbedarfte @Transactional hilft auch nicht.", ""},
	} {
		doc := parse(t, "notes", c.text)
		doc.Language = c.language
		if got := peopleIn(doc); got != c.want {
			t.Errorf("%q: people %q, want %q", c.text, got, c.want)
		}
	}
}

// TestInflected holds that names with the endings of a language are found.
func TestInflected(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"pl", "Dziś o Dockerze, Kubernetesie i PostgreSQLu w naszej firmie", "Docker Kubernetes PostgreSQL"},
		{"cs", "Jedeme na Dockeru a Kubernetesu", "Docker Kubernetes"},
		{"ru", "Пишем на Питоне, собираем в Докере", "Python Docker"},
		{"fi", "Siirryimme Dockeriin ja Kubernetesiin", "Docker Kubernetes"},
		{"ko", "테라폼으로 쿠버네티스를 만들고 깃허브에 올린다", "Terraform Kubernetes GitHub"},
	} {
		doc := parse(t, "notes", c.text)
		doc.Language = c.language
		Recognize(doc, catalog.Builtin())
		var got []string
		eachMention(doc, func(_ *model.Section, m *model.Mention) { got = append(got, m.Name) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

var treeTests = []string{
	"# A ( Anne Henry )\n\nnamed ( Anne Henry )\n\n- ( )\n- () (\u00a0Bob Stone)\n",
	"", "\n\n", "# Docker\n\n- Docker and **Docker** Compose\n- `docker run redis` [Redis](https://redis.io)\n",
	"**Read *the* Docs** C++, **C**++, [**Docker** Compose](https://docs.docker.com)",
	"# Überblick über C++\n\nPythön Python ünd Docker\u00a0Compose \\\nGo \\\nRead \\\nthe Docs",
	"- RFC\n  - 5740\n- `RFC 4838` @joe **@joe** RFC 4838",
	"```\npip install flask # Python\n```\n> Docker",
	"```\n,\n \r\n{\n  ,\n\"dependencies\": {\n,\n}\n```\n`,` `::` `A::` Perl ::A A::B::\n",
	"https://github.com/acme/gizmotron and gh https://speed.pypy.org/x `pip install a b c`",
	"\x00 \xff Docker\xffPython 🐍Python🐍 مرحبا Python مرحبا",
	"DockerとKubernetesの違い Docker'е .NET C# 0MQ ØMQ TUN/TAP Node.js",
}

// checkTree recognizes the names in notes and holds what must be true of every
// tree: the words are the same, each mention's words are its Form, and the
// source has them at its Line and Column.
func checkTree(t *testing.T, text string) {
	doc := parse(t, "notes", text)
	before := words(doc)
	lines := strings.Split(text, "\n")
	Recognize(doc, catalog.Builtin())
	if after := words(doc); before != after {
		t.Fatalf("words changed:\n%q\n%q", before, after)
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			m, ok := n.(*model.Mention)
			if !ok {
				return
			}
			if len(m.Inlines) == 0 {
				t.Errorf("%s: mention of %q has no words", m, m.Form)
			}
			model.WalkInlines(m.Inlines, func(n model.Inline) {
				if _, ok := n.(*model.Mention); ok {
					t.Errorf("%s: mention in a mention", m)
				}
			})
		})
	})
	id := 0
	Collate(doc, catalog.Builtin())
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if id++; m.ID != id || m.Key == "" || m.Name == "" || m.Why == none {
			t.Errorf("mention %d: %+v", id, m)
		}
		if m.Line < 1 || int(m.Line) > len(lines) {
			t.Fatalf("%s: no such line", m)
		}
		line := []rune(lines[m.Line-1])
		if m.Column < 1 || int(m.Column) > len(line)+1 {
			t.Fatalf("%s: no such column in %q", m, string(line))
		}
		here, form := string(line[m.Column-1:]), strings.Fields(m.Form)
		if !strings.HasPrefix(here, form[0]) && utf8.ValidString(text) && !strings.ContainsAny(here, "*`[") {
			t.Errorf("%s: the notes have %q where the form is %q", m, here, m.Form)
		}
	})
}

func words(doc *model.Document) string {
	var b strings.Builder
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		b.WriteString(model.PlainText(*run))
		b.WriteByte('\n')
	})
	return b.String()
}

// TestTree: mentions stand in the tree as they may, and the words do not change.
func TestTree(t *testing.T) {
	for _, text := range treeTests {
		checkTree(t, text)
	}
}

func FuzzTree(f *testing.F) {
	if len(treeTests) < 8 {
		f.Fatal("too few seeds")
	}
	for _, text := range treeTests {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, text) })
}

// TestTwice holds that names are not found in what is a mention already.
func TestTwice(t *testing.T) {
	doc := parse(t, "notes", "# Docker\n\nDocker, `pip install flask`, PEP 8 and @joe")
	Recognize(doc, catalog.Builtin())
	first := len(Collate(doc, catalog.Builtin()).Tools)
	Recognize(doc, catalog.Builtin())
	if again := len(Collate(doc, catalog.Builtin()).Tools); again != first || first == 0 {
		t.Errorf("%d entries, then %d", first, again)
	}
}

// TestLookUp holds what scan relies on: the catalogue's look-up takes ASCII in
// any case.
func TestLookUp(t *testing.T) {
	c := catalog.Builtin()
	if a, b := c.Starting("python"), c.Starting("PYTHON"); len(a) == 0 || len(a) != len(b) {
		t.Errorf("%d names by python, %d by PYTHON", len(a), len(b))
	}
	if n := len(catalog.Fields); n > maxFields {
		t.Errorf("%d fields, at most %d are told apart", n, maxFields)
	}
}

// TestHostileText holds that no input takes more than linear work (each of these
// would take minutes otherwise), and that its words stay as they are.
func TestHostileText(t *testing.T) {
	deep := "Docker"
	var nested model.Inline = &model.Text{Value: deep}
	for range 10000 {
		nested = &model.Strong{Inlines: []model.Inline{nested}}
	}
	for name, run := range map[string][]model.Inline{
		"deep":     {nested},
		"go":       {&model.Text{Value: strings.Repeat("go make chef ", 20000)}},
		"docker":   {&model.Text{Value: strings.Repeat("Docker ", 20000)}},
		"rfc":      {&model.Text{Value: "RFC " + strings.Repeat("1, ", 50000)}},
		"at":       {&model.Text{Value: strings.Repeat("@", 100000)}},
		"letters":  {&model.Text{Value: strings.Repeat("a", 100000)}},
		"slashes":  {&model.Text{Value: strings.Repeat("python/", 20000)}},
		"doctors":  {&model.Text{Value: strings.Repeat("Dr. ", 25000)}},
		"commands": {&model.CodeSpan{Value: strings.Repeat("pip install x ", 10000)}},
		"link": {&model.Link{Target: "https://github.com/a/" + strings.Repeat("b", 60000), Auto: true,
			Inlines: []model.Inline{&model.Text{Value: "https://github.com/a/" + strings.Repeat("b", 60000)}}}},
	} {
		para, words, began := &model.Paragraph{Inlines: run}, model.PlainText(run), time.Now()
		doc := &model.Document{Blocks: []model.Block{para, &model.Code{Text: strings.Repeat("pip install flask; ", 5000)}}}
		Recognize(doc, catalog.Builtin())
		Collate(doc, catalog.Builtin())
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if model.PlainText(para.Inlines) != words {
			t.Errorf("%s: the words have changed", name)
		}
	}
}
