package diary_test

import (
	"testing"

	"calmcalf/store/diary"
)

func TestWhatARoutineNeedsIsReadAsOneSentence(t *testing.T) {
	for want, things := range map[string][]string{
		"":                                       nil,
		"Have a towel within reach.":             {"a towel"},
		"Have a chair and a towel within reach.": {"a chair", "a towel"},
		"Have a chair, and a ball or a bottle within reach.": {"a chair", "a ball or a bottle"},
	} {
		if got := diary.Gather(things); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
