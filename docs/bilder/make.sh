#!/usr/bin/env bash
# Makes the guide's pictures anew from the examples, and the logo that the examples use. Needs pdftoppm (poppler-utils), Chromium and
# LibreOffice.
set -euo pipefail
cd "$(dirname "$0")/../.."
node docs/bilder/draw-logo.mjs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed 's/^status: signert/status: utkast/' examples/rakkestad.yaml > "$work/utkast.yaml"
node bin/politirad.js generate examples/rakkestad.yaml examples/lillestrom.yaml "$work/utkast.yaml" -o "$work" --format pdf --quiet

picture() { pdftoppm -r 64 -png -singlefile -f "$2" -l "$2" "$work/$1.pdf" "docs/bilder/$3"; }
last=$(pdfinfo "$work/rakkestad.pdf" | sed -n 's/^Pages: *//p')
picture rakkestad 1 rakkestad-forside
picture rakkestad 2 rakkestad-ramme
picture rakkestad "$last" rakkestad-underskrifter
node bin/politirad.js generate examples/rakkestad.yaml --style examples/stil.yaml -o "$work/logo.pdf" --quiet
picture logo 1 rakkestad-logo
printf 'skjema: 1\nfarger:\n  hoved: "#1B5E3A"\n  ramme: "#5B8C74"\n  bakgrunn: "#F1F8F4"\n' > "$work/stil.yaml"
node bin/politirad.js generate examples/rakkestad.yaml --style "$work/stil.yaml" -o "$work/farger.pdf" --quiet
picture farger 2 rakkestad-farger
picture lillestrom 1 lillestrom-innhold
node bin/politirad.js generate examples/rakkestad.yaml --public -o "$work/nettversjon.pdf" --quiet
picture nettversjon 1 nettversjon-forside
picture utkast 1 utkast-forside

# The first page after the table of contents that says something.
page_with() { for page in $(seq 2 20); do if pdftotext -f "$page" -l "$page" "$work/$1.pdf" - | grep -q "$2"; then echo "$page"; return; fi; done; }
node bin/politirad.js generate examples/oslo.yaml examples/selbu-tydal.yaml examples/nord-gudbrandsdal.yaml -o "$work" --format pdf --quiet
picture oslo "$(page_with oslo 'Hva som skjer')" oslo-arshjul
picture selbu-tydal "$(page_with selbu-tydal 'Responstid')" selbu-tydal-tjenestetilbud
picture nord-gudbrandsdal "$(page_with nord-gudbrandsdal 'Spesielle fokusområde')" nord-gudbrandsdal-nynorsk

node bin/politirad.js generate examples/rakkestad.yaml --style examples/stil.yaml -o "$work/side.html" --quiet
node docs/bilder/shoot-page.mjs "$work/side.html" "$work/side.png"
mv "$work/side.png" docs/bilder/rakkestad-nettside.png

# What changed, as Word shows it.
sed -e 's/antall: { fra: 2, til: 3 }/antall: { fra: 3, til: 4 }/; s/Per Prøvesen/Pål Prøvesen/; s/fra: "18.00"/fra: "20.00"/' \
  -e '/regel: few-meetings-for-slt/,+1d' examples/rakkestad.yaml > "$work/rakkestad-ny.yaml"
node bin/politirad.js redline examples/rakkestad.yaml "$work/rakkestad-ny.yaml" -o "$work/endringer.docx"
soffice --headless --convert-to pdf --outdir "$work" "$work/endringer.docx" > "$work/soffice.txt" 2>&1
picture endringer 1 rakkestad-dette-er-endret
picture endringer "$(page_with endringer 'PerPål')" rakkestad-sporede-endringer

# The comment on a change of what three municipalities have in common.
change="$work/change"
mkdir -p "$change/avtaler/felles"
git() { command git -C "$change" -c user.name=Kari -c user.email=kari@dalby.example "$@"; }
printf 'møter: { antall: { fra: 2, til: 3 } }\nevaluering: { løpende: true, når: på årets siste møte }\n' > "$change/avtaler/felles/distriktet.yaml"
agreement() { sed -e "s/^skjema: 1/skjema: 1\narver: felles\/distriktet.yaml/; s/Rakkestad/$1/" examples/minst.yaml > "$change/avtaler/$2.yaml"; }
agreement Dalby dalby
agreement Fjellby fjellby
agreement Sjøby sjoby
export GIT_AUTHOR_DATE=2026-11-24T12:00:00Z GIT_COMMITTER_DATE=2026-11-24T12:00:00Z
git init -q -b main
git add -A
git commit -qm before
sed -i 's/fra: 2, til: 3/fra: 3, til: 4/; s/årets siste møte/det første møtet i året/' "$change/avtaler/felles/distriktet.yaml"
sed -i 's/rolle: Ordfører, part/rolle: Varaordfører, part/' "$change/avtaler/dalby.yaml"
(cd "$change" && GITHUB_SERVER_URL=https://git.example GITHUB_REPOSITORY=politi/avtaler GITHUB_RUN_ID=12 \
  node "$OLDPWD/bin/politirad.js" ci report avtaler --since main --lang nb --format txt --redline-format txt > "$work/ci.txt" 2>&1)
node docs/bilder/render-report.mjs "$change/politirad-ci/report.md" "$work/report.html"
node docs/bilder/shoot-page.mjs "$work/report.html" "$work/report.png" 520
mv "$work/report.png" docs/bilder/kommentar-endringsforslag.png
