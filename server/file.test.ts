// Where nothing can be written: starting says what is wrong and the way out, and stopping keeps what there is.
import { mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aServer, aWorkshop } from './builders'
import { place } from './device.builders'
import { aDisk } from './disk.builders'
import { StartError } from './file'

const start = (folder: string) => aServer({ folder }).catch((error: unknown) => error)

it.for(['8k', '16k', '64k', '128k'])('says that the disk is full, of %s in all', async (size, context) => {
  const { folder } = aDisk(size, context)
  const error = await start(join(folder, 'data'))
  expect(error).toBeInstanceOf(StartError)
  expect(String(error)).toMatch(`The disk that ${folder}/data`)
  expect(String(error)).toMatch(/is full \([A-Z_]+\)\. Make room there, or choose a folder on another disk: DATA_DIR=/)
})

it('says so too when the disk filled up since the last time, and starts when there is room', async context => {
  const { folder, remount } = aDisk('200m', context)
  const house = await aServer({ folder })
  const party = await aWorkshop(house)
  await house.close()
  const { blocks, bfree, bsize } = statfsSync(folder)
  remount(`size=${(blocks - bfree) * bsize}`)
  expect(String(await start(folder))).toMatch(/The disk that .* is full/)
  remount('size=200m')
  const again = await aServer({ folder })
  expect((await again.ask('GET', `workshops/${party.code}`)).status).toBe(200)
})

it('stops well on a disk that filled up, and keeps what was on it', async context => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  const { folder, remount } = aDisk('200m', context)
  const house = await aServer({ folder })
  const party = await aWorkshop(house)
  const tablet = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
  await tablet.sees(...tablet.play(place('sew'), place('bake')))
  const { blocks, bfree, bsize } = statfsSync(folder)
  remount(`size=${(blocks - bfree) * bsize}`)
  await house.close()
  expect(told.mock.calls.flat().join()).toMatch(/The log of a store stays beside it/)
  remount('size=200m')
  const again = await aServer({ folder })
  expect((await again.running.store.load(party.code))?.boards.get('table/t1')).toHaveLength(2)
})

it('says that a disk is read-only, whether the folder is there or not', async context => {
  const { folder, remount } = aDisk('4m', context)
  const [there, missing] = [join(folder, 'data'), join(folder, 'new', 'data')]
  mkdirSync(there)
  remount('ro')
  for (const data of [there, missing])
    expect(String(await start(data))).toMatch(
      `${data} can be read but not written, as its disk or the file is read-only (EROFS).`,
    )
})

it('starts though the disk is too full to let old workshops go, and says so', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  const house = await aServer({ now: () => 0 })
  const party = await aWorkshop(house)
  await house.close()
  const wipe = () => Promise.reject(new Error('database or disk is full'))
  const again = await aServer({ folder: house.folder, wrap: store => ({ ...store, wipe }) })
  expect((await again.ask('GET', `workshops/${party.code}`)).status).toBe(200)
  expect(told.mock.calls.flat().join()).toMatch(/Could not delete old workshops: .*full/)
})
