package cli

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// suggestions are the nights that an error says one can write.
func suggestions(text string) (nights []string) {
	for _, found := range regexp.MustCompile(`--night ("[^"]+"|[a-z0-9-]+)`).FindAllStringSubmatch(text, -1) {
		nights = append(nights, strings.Trim(found[1], `"`))
	}
	if _, both, is := strings.Cut(text, "could mean two nights, because it is after midnight: write "); is {
		for night := range strings.SplitSeq(strings.TrimSpace(both), " or ") {
			night, _, _ = strings.Cut(night, " for that of ")
			nights = append(nights, night)
		}
	}
	if found := regexp.MustCompile(`the latest is (\w+ \d+ \w+ \d+)`).FindStringSubmatch(text); found != nil {
		nights = append(nights, found[1])
	}
	if found := regexp.MustCompile(`did you mean ([\d-]+)\?`).FindStringSubmatch(text); found != nil {
		nights = append(nights, found[1])
	}
	return nights
}

// TestEverySuggestionIsAccepted names nights at every hour by words that can be refused, and
// follows what the refusal suggests.
func TestEverySuggestionIsAccepted(t *testing.T) {
	typed := []string{
		"", "today", "yesterday", "tomorrow", "friday", "last thursday", "28 nov", "2006-11-20", "2062-11-20",
	}
	var followed atomic.Int32
	var hours sync.WaitGroup
	for _, at := range []string{"27T00:00", "27T03:59", "27T04:01", "27T11:59", "27T12:01", "27T18:00", "26T23:50"} {
		now, err := time.Parse(time.RFC3339, "2026-11-"+at+":00+01:00")
		if err != nil {
			t.Fatal(err)
		}
		hours.Go(func() { // most of the time they wait for the disk
			for _, command := range []string{"checkin left calf 7", "checkin none", "log feet long", "log water 300ml --at 03:59", "history --plain --from", "trial start alcohol --yes --start"} {
				accepted := map[string]bool{}
				for _, night := range typed {
					if night != "" && strings.Contains(command, "--at") {
						continue // two things would be wrong at once
					}
					_, text := runFresh(t, now, command, night)
					for _, suggested := range suggestions(text) {
						if accepted[suggested] {
							continue
						}
						accepted[suggested] = true
						followed.Add(1)
						if status, text := runFresh(t, now, command, suggested); status != statusDone {
							t.Errorf("%s: %s, %q suggests %q, which ends with %d: %s", at, command, night, suggested, status, text)
						}
					}
				}
			}
		})
	}
	hours.Wait()
	if followed.Load() < 50 {
		t.Errorf("only %d suggestions were followed", followed.Load())
	}
}

// runFresh runs a command about a night, or about none, where last night is checked in.
func runFresh(t *testing.T, now time.Time, command, night string) (status int, text string) {
	t.Helper()
	p, out := programAt(t, now)
	args := strings.Fields(command)
	switch last := args[len(args)-1]; {
	case night == "" && strings.HasPrefix(last, "--") && last != "--yes":
		args = args[:len(args)-1]
	case night == "":
	case last == "--from" || last == "--start":
		args = append(args, night)
	default:
		args = append(args, "--night", night)
	}
	if slices.Contains(args, "left") {
		last := diary.LastNight(now)
		if _, err := p.journal().CheckIn(diary.CheckIn{Night: last, At: now, None: true}); err != nil {
			t.Fatal(err)
		}
	}
	return p.run(t.Context(), args), out.String()
}
