package diary_test

import (
	"encoding/json"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// FuzzPlan holds that a trial that passes its check answers for every night, and is written
// and read as it is.
func FuzzPlan(f *testing.F) {
	f.Add(`{"start":"2026-11-20","design":{"block":7,"settle":2},"rounds":1,"seed":7,"on":[true,false,true,false]}`)
	f.Add(`{"factor":"alcohol","start":"9999-12-31","design":{"block":100,"settle":99},"rounds":100,"seed":0,"on":[],"stopped":"0001-01-01"}`)
	f.Add(`{"start":"2026-02-30","design":{"block":-1},"rounds":-9223372036854775808}`)
	f.Fuzz(func(t *testing.T, text string) {
		var p, again diary.Plan
		if json.Unmarshal([]byte(text), &p) != nil || p.Check() != nil {
			return
		}
		p.Drawn()
		for day := range p.Nights() {
			night := p.Start.AddDays(day)
			if _, assigned := p.Assigned(night); assigned != (p.Stopped.IsZero() || night.Compare(p.Stopped) <= 0) {
				t.Errorf("night %d of %s: assigned is %v", day, text, assigned)
			}
		}
		if _, assigned := p.Assigned(p.Last().AddDays(1)); assigned {
			t.Errorf("%s: it goes on after its last night", text)
		}
		written, err := json.Marshal(p)
		if err != nil || json.Unmarshal(written, &again) != nil || !again.Equal(p) {
			t.Errorf("%s: got %s back, %v", text, written, err)
		}
		if joined, conflict := diary.JoinPlan([]diary.Plan{p}, again, diary.DateOf(time.Date(2026, time.November, 20, 0, 0, 0, 0, time.UTC))); conflict != nil || len(joined) != 1 {
			t.Errorf("%s: got %v beside itself, and %v", text, joined, conflict)
		}
	})
}
