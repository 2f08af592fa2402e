package sync

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"calmcalf/store/diary"
)

// receive merges a tree into the journal, and returns the files that the tree lacks then.
func (s *Sync) receive(ctx context.Context, tree Tree, made *Result) (map[string][]byte, error) {
	there, err := s.there(ctx, tree)
	if err == nil {
		err = s.check(tree, there)
	}
	if err != nil {
		return nil, err
	}
	delete(there, markFile)
	contents, files, err := s.files()
	if err != nil {
		return nil, err
	}
	texts, err := s.texts(there, files)
	if err != nil {
		return nil, err
	}
	if len(texts) > 0 {
		var theirs diary.Contents
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			if err := read(&theirs, name, texts[name], s.Seal != nil); err != nil {
				return nil, fmt.Errorf("the repository's %s can't be read: %w. Update calmcalf here and where it was written, or delete the file from the repository: a computer that has the night will send it again", name, err)
			}
		}
		if err := s.acquainted(there, files, contents, theirs); err != nil {
			return nil, err
		}
		merged, err := s.Journal.Merge(theirs)
		if err != nil {
			return nil, err
		}
		made.add(merged)
		if _, files, err = s.files(); err != nil {
			return nil, err
		}
	}
	lacking, err := s.lacking(there, files, texts)
	if len(lacking) > 0 && tree.Files[markFile] == "" {
		lacking[markFile] = mark{format, s.Seal != nil}.text()
	}
	return lacking, err
}

// files are those of the journal, by their names.
func (s *Sync) files() (diary.Contents, map[string][]byte, error) {
	contents, err := s.Journal.Contents()
	if err != nil {
		return contents, nil, err
	}
	files, err := write(contents, s.Seal != nil)
	return contents, files, err
}

// check returns an error unless the repository has a journal that is written as this one is, or
// nothing yet.
func (s *Sync) check(tree Tree, there map[string][]byte) error {
	text, is := there[markFile]
	switch {
	case is:
		return readMark(text, s.Seal != nil)
	case len(tree.Files) > 0:
		return fmt.Errorf("%w: its branch %s has other files", ErrForeign, Branch)
	}
	return nil
}

// there returns what the repository has of the journal, as it is there: contents by names, with
// the mark.
func (s *Sync) there(ctx context.Context, tree Tree) (map[string][]byte, error) {
	var ids []string
	names := map[string]string{}
	for name, id := range tree.Files {
		if name != markFile && !ours(name, s.Seal != nil) {
			continue
		}
		if id == "" {
			return nil, fmt.Errorf("the repository's %s is a link, not a file: delete it from the repository, and a computer that has the night will send it again", name)
		}
		names[name] = id
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := s.Repository.Read(ctx, ids)
	if err != nil {
		return nil, err
	}
	there := map[string][]byte{}
	for name, id := range names {
		there[name] = found[id]
	}
	return there, nil
}

// same reports whether the repository has a file of the journal with this text.
func (s *Sync) same(name string, text []byte, there map[string][]byte) bool {
	content, is := there[name]
	if is && s.Seal != nil {
		return s.Seal.same(name, text, content)
	}
	return is && bytes.Equal(text, content)
}

// texts returns the files of the repository that are not those of the journal.
func (s *Sync) texts(there, files map[string][]byte) (map[string][]byte, error) {
	texts := map[string][]byte{}
	for name, content := range there {
		if text, is := files[name]; is && s.same(name, text, there) {
			continue
		}
		texts[name] = content
		if s.Seal != nil {
			var err error
			if texts[name], err = s.Seal.open(name, content); err != nil {
				return nil, err
			}
		}
	}
	return texts, nil
}

// acquainted asks whether a journal that has nothing in common with the repository's is of the
// same person.
func (s *Sync) acquainted(there, files map[string][]byte, contents, theirs diary.Contents) error {
	for name, text := range files {
		if s.same(name, text, there) {
			return nil
		}
	}
	if contents.Related(theirs) {
		return nil
	}
	return s.Strangers(contents, theirs)
}

// lacking returns the files that the repository, of which texts were read, has not as the journal
// does.
func (s *Sync) lacking(there, files, texts map[string][]byte) (map[string][]byte, error) {
	lacking := map[string][]byte{}
	for name, text := range files {
		if had, is := texts[name]; is && bytes.Equal(had, text) || s.same(name, text, there) {
			continue
		}
		if s.Seal != nil {
			var err error
			if text, err = s.Seal.seal(name, text); err != nil {
				return nil, err
			}
		}
		lacking[name] = text
	}
	return lacking, nil
}
