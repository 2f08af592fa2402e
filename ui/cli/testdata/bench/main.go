// Command bench measures the program beside others on the same terminal: a minimal Bubble
// Tea program, one that knows only escape sequences, and a bare commit to a file. What
// counts is the ratio of figures that were taken in turns; the figures alone say as much
// of the machine. It is run by .ci/bench.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"calmcalf/store/demo"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
)

var (
	rounds = flag.Int("n", 15, "rounds of each measurement in turns")
	window = flag.Duration("window", 10*time.Second, "how long a state is watched")
)

// evening is when the program thinks that it is.
var evening = time.Date(2026, time.November, 22, 22, 14, 0, 0, time.UTC)

// routine has one long hold, in a pose with a figure. Each run has an id of its own: one
// that was stopped is offered again.
const routine = `id = "hold-%d"
name = "One hold"
[[step]]
title = "%s"
side = "left"
prep = "0s"
hold = "10m"
pose = "%s"
`

// bench is the folder of one run, with the programs and the journals.
type bench struct{ dir string }

func main() {
	log.SetFlags(0)
	flag.Parse()
	dir, err := os.MkdirTemp("", "bench")
	check(err)
	defer func() { _ = os.RemoveAll(dir) }()
	b := &bench{dir}
	for name, source := range map[string]string{
		"calmcalf": "calmcalf", "minimal": "calmcalf/ui/cli/testdata/minimal", "raw": "calmcalf/ui/cli/testdata/raw", "commit": "calmcalf/ui/cli/testdata/commit",
	} {
		built := b.path("built")
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", built, source)
		build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-buildvcs=false")
		build.Stderr = os.Stderr
		check(build.Run())
		check(install(built, b.path(name)))
	}
	for _, nights := range []int{0, 365, 3650, 36500} {
		b.journal(nights)
	}
	fmt.Println("| what | calmcalf | beside it | ratio | limit |")
	fmt.Println("|---|---|---|---|---|")
	b.starts()
	b.keys()
	b.states()
	b.commands()
	b.nights()
	size, err := os.Stat(b.path("calmcalf"))
	check(err)
	row("binary, stripped", fmt.Sprintf("%.2f MiB", float64(size.Size())/(1<<20)), "", "", "9 MiB")
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// install copies a program to where it is run. What a linker has just written is in memory page by
// page, which makes every start slower than that of a program that was installed.
func install(built, path string) error {
	from, err := os.Open(built)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o700)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, to.Close())
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) nightsOf(n int) string { return b.path(fmt.Sprintf("%d.db", n)) }

// journal makes a journal of n made-up nights, as an import does.
func (b *bench) journal(n int) {
	if n == 0 {
		return
	}
	nights := demo.Nights(demo.Options{Seed: 1, Nights: n, RateRatio: .6, Base: .8, End: diary.NightOf(evening).AddDays(-1)})
	file, err := os.Create(b.path("nights.json"))
	check(err)
	check(exchange.Write(file, exchange.Formats()[0], diary.Contents{Nights: nights}))
	check(file.Close())
	b.command("calmcalf", n, "data", "import", file.Name())
}

// program is one of those that are measured, with a journal of so many nights.
func (b *bench) program(name string, nights int, args ...string) *exec.Cmd {
	cmd := exec.Command(b.path(name), args...)
	cmd.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + b.dir, "PATH=" + os.Getenv("PATH"),
		"CALMCALF_JOURNAL=" + b.nightsOf(nights), "CALMCALF_CONFIG=" + b.path("config"), "CALMCALF_NOW=" + evening.Format(time.RFC3339),
	}
	return cmd
}

// command runs a program that opens no screen, and returns how long it took.
func (b *bench) command(name string, nights int, args ...string) time.Duration {
	cmd := b.program(name, nights, args...)
	began := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		log.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return time.Since(began)
}

// quantile returns the figure that a fraction of all does not reach.
func quantile(all []time.Duration, fraction float64) time.Duration {
	all = slices.Clone(all)
	slices.Sort(all)
	return all[int(fraction*float64(len(all)))]
}

// turns measures each of these in turns, and returns the lower quartile of each: what is
// above it says more of what else the machine has to do.
func turns(each ...func() time.Duration) []time.Duration {
	all := make([][]time.Duration, len(each))
	for round := range *rounds + 1 {
		for i, measure := range each {
			if took := measure(); round > 0 { // the first one warms up
				all[i] = append(all[i], took)
			}
		}
	}
	var typical []time.Duration
	for _, times := range all {
		typical = append(typical, quantile(times, 0.25))
	}
	return typical
}

func row(what, ours, theirs, ratio, limit string) {
	fmt.Printf("| %s | %s | %s | %s | %s |\n", what, ours, theirs, ratio, limit)
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", d.Seconds()*1000) }

// compare prints a row for two times, and their ratio.
func compare(what string, ours time.Duration, name string, theirs time.Duration, limit string) {
	row(what, ms(ours), ms(theirs)+" "+name, fmt.Sprintf("%.2f", ours.Seconds()/theirs.Seconds()), limit)
}
