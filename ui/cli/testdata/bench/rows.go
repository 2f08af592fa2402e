package main

import (
	"fmt"
	"os"
	"time"
)

const quiet, busy = "0 wake-ups, 0 B/s, 0.0 %", "20 wake-ups, 250 B/s, 0.2 %"

// starts measures the first frame, on terminals that answer what they are asked at once,
// never, and over a slow link.
func (b *bench) starts() {
	for _, link := range []struct {
		name   string
		answer time.Duration
	}{{"answering", 0}, {"silent", never}, {"50 ms link", 50 * time.Millisecond}} {
		first := func(name string, args ...string) func() time.Duration {
			return func() time.Duration {
				t := open(b.program(name, 365, args...), link.answer)
				defer t.quit("q")
				return t.first()
			}
		}
		took := turns(first("calmcalf"), first("calmcalf", "now", "left"), first("minimal"), first("raw"))
		compare("first frame of home, "+link.name, took[0], "minimal", took[2], "0.65")
		compare("first frame of home, "+link.name, took[0], "raw", took[3], "")
		compare("first frame of now, "+link.name, took[1], "minimal", took[2], "0.65")
	}
}

// keys measures the time from a key to the first byte that it changes.
func (b *bench) keys() {
	all := map[string][]time.Duration{}
	type side struct {
		name string
		t    *terminal
	}
	var sides []side
	for _, name := range []string{"calmcalf", "minimal", "raw"} {
		t := open(b.program(name, 365), 0)
		t.first()
		t.still()
		defer t.quit("q")
		sides = append(sides, side{name, t})
	}
	for i := range 2 * *rounds {
		for _, s := range sides {
			all[s.name] = append(all[s.name], s.t.key([]string{"\x1b[B", "\x1b[A"}[i%2]))
		}
	}
	compare("key to first byte", quantile(all["calmcalf"], 0.5), "raw", quantile(all["raw"], 0.5), "1.5 ms")
	compare("key to first byte", quantile(all["calmcalf"], 0.5), "minimal", quantile(all["minimal"], 0.5), "")
}

// states watches the program while it holds, pauses and waits.
func (b *bench) states() {
	for i, s := range []struct {
		name, config, title, pose string
		args                      []string
		key, sees                 string
		limit                     string
	}{
		{"home", "", "", "", nil, "", "Four weeks", quiet},
		{"history", "", "", "", []string{"history"}, "", "History", quiet},
		{"holding, figure still", "reduced_motion = true", "Wall calf", "wall-calf", []string{"bedtime", "FILE"}, "", "· hold still ·", busy},
		{"holding, figure moving", "", "Calf massage", "calf-massage", []string{"bedtime", "FILE"}, "", "· rub ·", "12 KiB/s"},
		{"paused", "", "Calf massage", "calf-massage", []string{"bedtime", "FILE"}, " ", "Paused.", quiet},
	} {
		check(os.MkdirAll(b.path("config"), 0o700))
		check(os.WriteFile(b.path("config/config.toml"), []byte(s.config), 0o600))
		args := append([]string{}, s.args...)
		if len(args) == 2 {
			args[1] = b.path("hold.toml")
			check(os.WriteFile(args[1], fmt.Appendf(nil, routine, i, s.title, s.pose), 0o600))
		}
		t := open(b.program("calmcalf", 365, args...), 0)
		t.first()
		time.Sleep(2 * time.Second)
		t.press(s.key)
		t.sees(s.sees)
		time.Sleep(2 * time.Second)
		row(s.name, t.watch(*window).String(), "", "", s.limit)
		t.quit("\x03")
	}
	check(os.Remove(b.path("config/config.toml")))
	t := open(b.program("minimal", 0), 0)
	t.first()
	time.Sleep(time.Second)
	row("at rest", "", t.watch(*window).String()+" minimal", "", "")
	t.quit("q")
}

// commands measures what opens no screen.
func (b *bench) commands() {
	took := turns(
		func() time.Duration { return b.command("calmcalf", 1, "checkin", "none") },
		func() time.Duration { return b.command("commit", 0, b.path("commit.db")) },
		func() time.Duration { return b.command("calmcalf", 0, "--help") },
		func() time.Duration { return b.command("calmcalf", 0, "--version") },
		func() time.Duration { return b.command("minimal", 0, "nothing") },
	)
	compare("checkin none", took[0], "commit", took[1], "1.4")
	compare("--help", took[2], "minimal without a screen", took[4], "1.3")
	compare("--version", took[3], "minimal without a screen", took[4], "")
}

// nights measures how long home and history take to be complete, by the nights in the
// journal.
func (b *bench) nights() {
	for _, nights := range []int{0, 365, 3650, 36500} {
		var peak float64
		home, seen := "Four weeks", "nights:"
		if nights == 0 {
			home, seen = "Start tonight", "No night"
		}
		complete := func(words, name string, args ...string) func() time.Duration {
			return func() time.Duration {
				t := open(b.program(name, nights, args...), 0)
				took := t.sees(words)
				t.still()
				if name == "calmcalf" && args == nil {
					peak = max(peak, t.peak())
				}
				t.quit("q")
				return took
			}
		}
		took := turns(complete(home, "calmcalf"), complete(seen, "calmcalf", "history"), complete("ready", "minimal"))
		compare(fmt.Sprintf("home complete, %d nights", nights), took[0], "minimal", took[2], map[int]string{365: "0.9"}[nights])
		compare(fmt.Sprintf("history complete, %d nights", nights), took[1], "minimal", took[2], "")
		row(fmt.Sprintf("peak memory of home, %d nights", nights), fmt.Sprintf("%.1f MiB", peak), "", "", map[int]string{365: "10 MiB", 3650: "16 MiB"}[nights])
	}
}
