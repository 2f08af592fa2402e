package store

import bolt "go.etcd.io/bbolt"

// settingPrefix separates what is remembered from what meta holds of the file.
const settingPrefix = "setting."

// Remember saves a short value under a name, such as whether the voice is on.
func (j *Journal) Remember(name, value string) error {
	return j.write(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(metaBucket)).Put([]byte(settingPrefix+name), []byte(value))
	})
}
