package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestSaid holds what the words and marks about a name make of it: each text has a
// name that only they show, or a word that only they turn down.
func TestSaid(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// What one makes with a service, and where people meet.
		{"Fill in the google form, it lies beside the Google Doc.", "google form=Google Forms Google Doc=Google Docs"},
		{"A web form calls a cloud function, says the Docker talk.", "Docker"},
		{"Ask in the slack channel or on the zoom call.", "slack=Slack zoom=Zoom"},
		{"There is some slack left in the plan.", ""},
		{"It boots on a windows laptop", "windows=Windows"},
		{"We keep the list in an excel spreadsheet; to excel is hard. Docker and Redis run.", "excel=Microsoft Excel Docker Redis"},
		{"- the site moved from wordpress to hugo, we host it on netlify\n- jekyll is slow, figma is not", "wordpress=WordPress hugo=Hugo netlify=Netlify jekyll=Jekyll figma=Figma"},
		{"- Kibana shows what Elasticsearch has\n- bash + curl\n- nginx and Docker\n- black + white", "Kibana Elasticsearch bash=Bash curl=cURL nginx Docker"},
		{"Wir bauen das Docker Image mit Podman, die Kubernetes Events kommen in Grafana an, nicht in der Maven Registry", "Docker Podman Kubernetes Grafana Maven"},
		{"- Die Einladung kommt per Mail, den Zoom-Link schickt Petra, die Liste der Mitglieder ist eine Excel-Tabelle\n- Der Slack-Kanal wird kaum genutzt, der Access-Point ist kaputt\n- Windows-Nutzer haben Probleme mit LibreOffice, der Web-Server nicht", "Zoom Excel=Microsoft Excel Slack Windows LibreOffice"},
		{"- We moved to Flask and CherryPy\n- It is similar to bottle, and smaller than bottle\n- bottle, Flask and CherryPy\n- similar to a bottle", "Flask CherryPy bottle=Bottle bottle=Bottle bottle=Bottle Flask CherryPy"},
		{"- Lisp macros beat Clojure and Scheme\n- write your own lisp in Clojure\n- they sell LISP to Scheme people\n- what about lisp's parentheses, says Clojure", "Lisp Clojure Scheme lisp=Lisp Clojure LISP=Lisp Scheme lisp=Lisp Clojure"},
		{"- On call: #night-shift Slack\n- Docker and Grafana watch it; there is some slack in #7", "Slack Docker Grafana"},
		{"Set up Freesurfer in Docker and then freesurfer with ubuntu and debian; a day with wsl issues, ssh and python; the tea was cold", "Freesurfer=FreeSurfer Docker freesurfer=FreeSurfer ubuntu=Ubuntu debian=Debian wsl=WSL ssh=OpenSSH python=Python"},
		{"- Libgravel: we patch what runs\n- Gravelpath: we patch what runs\n- Docker, Kubernetes and Redis run", "Libgravel Docker Kubernetes Redis"},
		{"tried heudiconv, then datalad with docker; compare with fsl bet, python is next\n- see [file:fsl/plot.png]", "heudiconv=HeuDiConv datalad=DataLad docker=Docker fsl=FSL python=Python"},
		{"Nous avons installé Ubuntu et Debian. J’ai ensuite pu installer Obsidian et Figma. J'ai fini avec Python, C'est bien.", "Ubuntu Debian Obsidian Figma Python"},
		{"Open the sheet that was sent to you by Slack.\n\n- Put the photos into the folder\n- There is slack in the plan that they sent by mail\n- Docker", "Slack Docker"},
		{"Reading several Excel files with Python\n\n- pandas and NumPy do it\n- they excel at the files", "Excel=Microsoft Excel Python pandas NumPy"},
		{"Il gruppo usa la piattaforma Zoom. L'applicazione Notion raccoglie gli appunti.", "Zoom Notion"},
		{"La plateforme pétrolière et l'application du plan restent ; le projet avance.", ""},
		{"I use a tool called zorbex, and a module called quarnplots that draws it, in Docker. A server called frodo runs a script called cleanup.", "zorbex quarnplots Docker"},
		{"## Software\n\n**Daily-use Mac Utilities:** Docker, Redis and Rust\n\n### Daily Driver\n\n- Emacs\n- Vim\n- [Logseq](https://logseq.com/)", "Mac=macOS Docker Redis Rust Emacs Vim Logseq"},
		{"All said so in the Slack thread, the Zoom link is on a Miro board. The Front page and the Reading group are there.", "Slack Zoom Miro"},
		{"Die Einladung kommt wie immer per Mail, und wir haben lange darüber gesprochen, wer die Liste führt.\n\n- Den Zoom-Termin schickt Petra, die Teams-Sitzung fällt aus\n- Eine Mailman-Instanz läuft bereits\n- Die Familien-Gruppe trifft sich, das Corona-Update kommt", "Zoom Teams=Microsoft Teams Mailman"},
		{"We read it in K-9 Mail and use Docker", "K-9 Mail Docker"},
		{"- Docker, Kubernetes and Redis, Puppet and Chef\n- heavy use of augeas for the configuration", "Docker Kubernetes Redis Puppet Chef augeas=Augeas"},
		{"We run Docker and Redis, and said VMware From Virtual Server to Cloud", "Docker Redis VMware"},
		{"- It is written in Electron.js. The shell is not\n- They use Docker and Redis, see Electron.json and electron.js", "Electron.js=Electron Docker Redis"},
		{"Docker and Redis run.\n\n- Compilers:\n  - 2011 Zorbshaft\n  - 2015 Zorbfan - work in progress\n- 2015 was a year of progress", "Docker Redis Zorbshaft Zorbfan"},
		{"- We use the ZorbManager library and the `QuarnClient` crate, on Docker; ZorbManager asks for a key\n- the ZorbHandler class and the FooService method fail\n- include the Zorbwire.h library first", "ZorbManager QuarnClient Docker ZorbManager Zorbwire.h"},
		// Letters that stand for other things, and words that are labels.
		{"A GLM fits the counts. The MRI pictures MUST be kept in Docker. The Gaussian blur is off.", "Docker"},
		{"Task: call Petra. Check: the lights. Docker runs, Redis too.", "Docker Redis"},
		{"We pseudoalign with kallisto, plot with seurat.", "kallisto=Kallisto seurat=Seurat"},
		// Signs that stand apart.
		{"Open it in a tool like Notepad ++. We write C ++ and C #, and C, in Docker", "Notepad ++=Notepad++ C ++=C++ C #=C# C Docker"},
		{"The engineer acknowledges in Slack. Work in teams. We share results on Discord and meet over Zoom to talk; Docker", "Slack Discord Zoom Docker"},
		{"- The scan detects it in Docker\n- 12:01 Alert Triggers In Slack #alerts-now\n- 12:05 lead told, there is some slack in #7", "Docker Slack"},
		{"* Ann Lee, [slides](http://a.example/a.pdf) about nQuarner, write R code that is compiled\n* Bo Gray, [slides](http://a.example/b.pdf) on ZorbEigenAD for auto-differentiation. R and C++ run.", "nQuarner R ZorbEigenAD R C++"},
		{"Es wurde eine neue Zorbon-Version veröffentlicht und wir sprechen über die Quarnix-Firmware, die Schul-Server und die Haupt-Instanz. Mit der Papier-Version und den Vereins-Clients ist es nicht so einfach, die VPN-Server auch.", "Zorbon Quarnix"},
		{"# 1. RDKit\n\nA molecule.\n\n# 2. Avogadro\n\n- used to open a file\n\n# 3. Stack\n\n- what it is", "RDKit Avogadro"},
		{"Node-RED runs the house, in Docker. I learned that the standard node-red-zorboard is old, and what is node-red-based is not.", "Node-RED Docker node-red-zorboard node-red=Node-RED"},
		// Links.
		{"The curve is https://docs.rs/k256/0.5.10/k256/ in Rust, the types are at https://docs.rs/k256/0.5.10/k256/struct.Scalar.html", "docs.rs k256 Rust docs.rs"},
		{"Tutorial on packages [tram](https://cloud.r-project.org/web/packages/tram/), [zlt](https://cran.rstudio.com/web/packages/zlt/index.html) and [bike](https://cran.r-project.org/package=bike)", "tram zlt bike"},
		{"See [Zorbly, the fast way to plan](https://zorbly.com/) and Docker", "Zorbly Docker"},
		{"[Day Planner](https://dayplannerapp.com/) and [Open Garden Day](https://opengardenday.org/)", "Day Planner"},
		{"Read the [zorb-mixin runbook](https://github.com/acme/zorb-mixin/blob/main/runbook.md).", "zorb-mixin"},
		{"Forked from [github.com/acme/zorbquill](https://github.com/acme/zorbquill).", "github=GitHub zorbquill"},
		{"Python comes from [python.org](https://www.python.org).", "Python python=Python"},
		{"[Spinx](https://www.sphinx-doc.org/en/master/) makes books in Docker; Spinx is slow. [Sphere](https://www.sphinx-doc.org/)", "Spinx=Sphinx Docker Spinx=Sphinx"},
		{"The talk names few tools.\n\n- linux, windows, freebsd\n- windows, doors, walls", "linux=Linux windows=Windows freebsd=FreeBSD"},
		{"- The great word map [[Quartz](https://qz.com/862325/the-great-word-mapper/)]\n- The prince of Bel Air [[Reveal](https://www.revealnews.org/article/who-is-the-prince/)]\n- Python and Docker", "Python Docker"},
		// Programs that sentences run.
		{"Erase the disk with the `zorb_wipe` command and Docker.", "zorb_wipe Docker"},
		{"Use `zorbwatch -n 5 ~/out.log` to see it grow, beside Docker.", "zorbwatch Docker"},
		{"Set `the option` command, with Docker", "Docker"},
		{"```\nmodule load all/MultiQC/1.12-foss-2021b\n```", "MultiQC"},
		{"- Gravel Drum plugin for people who are loud, in Docker\n- **Low Quarn** - a bass plugin", "Gravel Drum Docker Low Quarn"},
		{"```\nzorbctl -c /etc/zorb.yml list\n```\n\nThen zorbctl fails over.\n\n```\nzorbctl -c /etc/zorb.yml failover\nquarnctl -c /etc/quarn.yml\n```", "zorbctl zorbctl zorbctl"},
		{"```yaml\nname: env\nchannels:\n  - conda-forge\n  - defaults\ndependencies:\n  - python=3.8\n  - zorbquill==1.2\nother:\n  - redis\n```", "conda-forge python=Python zorbquill"},
		{"Docker runs `bin/rake db:reset` and `bin/console`", "Docker rake=Rake"},
		{"```sh\nkubectl exec -n shop web-0 -- iostat -x 1\ndocker compose exec -T db psql -U shop\nsudo -u postgres pg_dump shop\ncd /srv && restic check\naws route53 list-hosted-zones\naws help me\n```", "kubectl iostat docker=Docker psql pg_dump restic aws=AWS route53=Amazon Route 53 aws=AWS"},
		{"# Model\n\nA scan.\n\n        This took a hundred pictures of every side, and in RealityCapture they became one. Then it went to Blender.\n", "RealityCapture Blender"},
		{"- Rysunek w Inkscapie, rozmowa na Discordzie, serwer na Linuksie\n- slajdy w PowerPoincie, a moda na kodowanie jest w świecie i w mieście", "Inkscapie=Inkscape Discordzie=Discord Linuksie=Linux PowerPoincie=PowerPoint"},
		{"- Widziałem Grafanę i Kafkę, a potem w Kafce z Javą oraz Figmą, i to jest dobre dla nas\n- w nowej Grafanie z Ansiblem na serwerze, który jest w mieście, a nie w stylu", "Grafanę=Grafana Kafkę=Apache Kafka Kafce=Apache Kafka Javą=Java Figmą=Figma Grafanie=Grafana Ansiblem=Ansible"},
		// Words and letters that are no names.
		{"Bring a stove and a headlamp to the camp. Example: H2O, the drop of rain.", ""},
		{"RDKit and DeepChem find molecules, do not reinvent the wheel there; Student pathway from new to done with Open Babel", "RDKit DeepChem Open Babel"},
		{"RDKit, reinvent and DeepChem find molecules", "RDKit reinvent=REINVENT DeepChem"},
		{"Nel frattempo, vi segnalo il sito della comunità degli utenti di Ubuntu e Debian. Se vi siete persi gli incontri su Linux e Bash, vi aspettiamo con Emacs, Vim e altri programmi.", "Ubuntu Debian Linux Bash Emacs Vim"},
		{"Exercises A, B, C and B, C, D; then C, D with Rust and Go, in Docker", "C D Rust Go Docker"},
		{"People doing FD wrote a Planet-Scale store for Docker and Redis", "Docker Redis"},
		{"Participants: a, x, ..., py, Ann Lee, é\n\n- They use Docker", "Docker"},
		{"People you haven't met use tidyverse, dplyr and ggplot2.", "tidyverse dplyr ggplot2"},
		{"Go get a MacBook to run Docker, Kubernetes and Rust.", "MacBook Docker Kubernetes Rust"},
		{"a site you're f**king proud of, in Docker", "Docker"},
		{"```cpp\nvoid deposit(int amount) {\n```\n\nDocker", "Docker"},
		{"`.cpp` and `.zip` files in Docker", "Docker"},
		{"cmd1 and cmd2 on Docker", "Docker"},
		{"Back up with restic to Nextcloud and borg, then run `restic check`; Ansible and Docker", "restic Nextcloud borg=BorgBackup restic Ansible Docker"},
		{"With JAGS, Stan and lme4: a Gaussian prior; p-values: lmerTest", "JAGS Stan lme4 lmerTest"},
		{"- 9:12 pods restart, says Docker\n- 9:55 back to normal, Slack #incident closed\n- Redis and Kafka are fine", "Docker Slack Redis Kafka=Apache Kafka"},
		{"Trimmed in Docker (v0.6)", "Docker"},
		{"* DaveD: Docker is slow\n* MartinO: it is, says Anna R.", "Docker"},
		{"- Jane Smith, Docker\n- Peter Miller, GitHub", ""},
		{"We read the transcript sequence and the mRNA in Snakemake, seqkit, samtools and fastp.", "Snakemake seqkit=SeqKit samtools=SAMtools fastp"},
		{"- `closeDoor`, `keyA` and `themeColors` are set, on Docker and Redis", "Docker Redis"},
	} {
		if got := strings.Join(forms(t, model.ToolMention, c.text), " "); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestCompanyOfWords holds that names about it make no tool of a rare English word in small
// letters, nor of one that follows on a word with a capital, whose name it is a part of.
func TestCompanyOfWords(t *testing.T) {
	const notes = "- QGIS, GRASS GIS, PostGIS, GeoServer, MapServer and OpenLayers were shown with OpenStreetMap data.\n- We ran MapLibre, Leaflet, GDAL and GeoPandas on PostgreSQL and PostGIS.\n- "
	toolsBehind(t, notes, [][2]string{
		{"They make thematic maps in QGIS and MapServer from what OpenStreetMap has.", "QGIS MapServer OpenStreetMap"},
		{"Leaflet and the redo of PostGIS were a bottleneck for GDAL.", "Leaflet PostGIS GDAL"},
		{"Those at the QGIS Hack Fest ran GDAL and PostGIS.", "QGIS GDAL PostGIS"},
		{"It was shown with GNOME Banshee and KDE Dolphin after QGIS.", "GNOME Banshee KDE QGIS"},
		{"All is in the GDC Vault with QGIS and GDAL.", "QGIS GDAL"},
	})
}
